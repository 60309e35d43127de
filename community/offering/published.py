"""An offer that became an example: who offered it, and who let their answer go along, hear where it stands."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.offering.models import Consent, Offer
from leerkring.accounts.models import User

RECENT = timedelta(days=14)
"""Who says yes only once it is published hears of it as well, for as long."""


@transaction.atomic
def tell_published(now: datetime) -> str:
    """Tell each of them once, on their page. Safe to run at any time; editors publish in the library, which knows
    nothing of offers.
    """
    out = Offer.objects.filter(page__live=True, page__first_published_at__gt=now - RECENT, withdrawn_at=None)
    along = Consent.objects.filter(is_given=True).select_related("answer__author").order_by("pk")
    offers = out.filter(reflection__isnull=False).select_related("page", "reflection__question__group", "offered_by")
    found = list(offers.prefetch_related(Prefetch("consents", along)).order_by("pk"))
    told = _told(found)
    for offer in found:
        known = told[_key(offer)]
        _tell(offer, [each for each in _who_offered(offer) if each.pk not in known], _became_example)
        _tell(offer, [each for each in _who_said_yes(offer) if each.pk not in known], _went_along)
    return f"{len(found)} offers are new examples"


def _told(offers: list[Offer]) -> dict[str, set[int]]:
    """Who heard of each of them already, so that a run with nothing new asks no more than that."""
    told: dict[str, set[int]] = defaultdict(set)
    rows = Notification.objects.filter(key__in=[_key(offer) for offer in offers])  # no query for none
    for key, user in rows.values_list("key", "user"):
        told[key].add(user)
    return told


def _key(offer: Offer) -> str:
    return f"published:{offer.pk}"


def _who_offered(offer: Offer) -> list[User]:
    return [offer.offered_by] if offer.offered_by and offer.offered_by.is_active else []


def _who_said_yes(offer: Offer) -> list[User]:
    """The offer comes with the consents that were given."""
    writers = [row.answer.author for row in offer.consents.all() if row.answer and row.lets_words_stand]
    return [writer for writer in writers if writer and writer.is_active]


def _tell(offer: Offer, people: list[User], sentence: Callable[[], str]) -> None:
    """With the group, so that a mail about one that is not open says no title."""
    if not people:
        return
    question = offer.reflection.question if offer.reflection else None
    notify(
        Kind.FOLLOWED,
        to=people,
        key=_key(offer),
        group=question.group if question else None,
        page=offer.page,
        sentence=sentence,
        discreet=sentence,
        quietly=True,
    )


def _became_example() -> str:
    return _("What you offered to the editors is a good example now. Thank you: others learn from it.")


def _went_along() -> str:
    return _("The example for which you gave your answer is published. Thank you: others learn from it.")
