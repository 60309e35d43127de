"""Keeping a search, and telling what is new in it."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.questions.models import Question
from community.saved.models import SavedSearch
from leerkring.accounts.models import User
from leerkring.search.asking import Answer, ask
from leerkring.search.documents.models import Document
from leerkring.search.facets import of_today
from leerkring.search.sources import Fold
from leerkring.search.state import State

MOST = 20
QUESTIONS = "questions"
EVERY = timedelta(hours=20)
"""A little less than a day, so that a job that runs each day at the same hour finds them all."""
AT_ONCE, LOOK_AT = 200, 50


def save_search(*, by: User, state: State) -> SavedSearch:
    """Keep this state of the search page, once. Raises ValidationError without words, or when there are too many."""
    if not state.query.words:
        raise ValidationError(_("There is no word in what you typed. Search with one or two words."))
    address = state.at(1).address
    found = SavedSearch.objects.filter(user=by, address=address).first()
    if found is None and SavedSearch.objects.filter(user=by).count() >= MOST:
        sentence = _("You keep %(most)d searches already. Remove one first.")
        raise ValidationError(sentence % {"most": MOST})
    return found or SavedSearch.objects.get_or_create(user=by, address=address, defaults={"words": state.query.text})[0]


def tell_news(now: datetime) -> str:
    """Look what is new in searches that nobody looked into for a day, and put it in the ledger of who keeps them."""
    due = SavedSearch.objects.filter(looked_at__lt=now - EVERY, user__is_active=True)
    told = sum(_tell(each, now) for each in due.select_related("user").order_by("looked_at")[:AT_ONCE])
    return f"news in {told} saved searches"


@transaction.atomic
def _tell(saved: SavedSearch, now: datetime) -> int:
    """The search is done anew as this person, so that only what they may read now is counted."""
    state = State.read(QueryDict(urlsplit(saved.address).query))
    found = ask(
        state.query,
        saved.user,
        kind=state.kind,
        chosen=of_today(state.chosen, saved.user),
        newest_first=True,
        per_page=LOOK_AT,
        only=("library", QUESTIONS),
    )
    new = _new(found, saved)
    SavedSearch.objects.filter(pk=saved.pk).update(looked_at=now)
    if not new or found.found.is_near:
        return 0

    def sentence() -> str:
        said = ngettext("%(number)d new result for “%(words)s”", "%(number)d new results for “%(words)s”", len(new))
        return said % {"number": len(new), "words": saved.words[:120]}

    key = f"saved:{saved.pk}:{timezone.localdate(now):%Y%m%d}"
    notify(Kind.FOLLOWED, to=[saved.user], key=key, sentence=sentence, path=_newest_first(saved))
    return 1


def _newest_first(saved: SavedSearch) -> str:
    """The address of the search itself; where that is too long to be kept with the notification, of all of theirs."""
    address = f"{saved.address}&volgorde=nieuw"
    most = Notification._meta.get_field("path").max_length or 0
    return address if len(address) <= most else reverse("saved_searches")


def _new(found: Answer, saved: SavedSearch) -> list[Document]:
    """What came since, but for what they wrote themselves, and what people wrote whom they blocked."""
    fresh = [each for each, _hit in found.documents if each.published_at and each.published_at > saved.looked_at]
    asked = [each.object_id for each in fresh if each.source == QUESTIONS]
    own = set(Question.objects.filter(pk__in=asked, author=saved.user).values_list("pk", flat=True)) if asked else set()
    return [
        each
        for each in fresh
        if found.folded.get((each.source, each.object_id)) is not Fold.ALL
        and not (each.source == QUESTIONS and each.object_id in own)
    ]
