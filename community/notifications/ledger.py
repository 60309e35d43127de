"""The one way to tell somebody something: a row in the ledger, in the transaction of what happened."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.utils import timezone, translation
from wagtail.models import Page

from community.groups.blocks.queries import who_blocked
from community.groups.models import Group
from community.notifications.models import ACTOR, DISCREET, Notification
from community.notifications.preferences import Preferences
from community.questions.models import Answer, Question
from leerkring.accounts.models import User

__all__ = ["ACTOR", "Kind", "in_every_language", "notify"]

Kind = Notification.Kind


def notify(
    kind: Kind,
    *,
    to: Iterable[User],
    key: str,
    by: User | None = None,
    group: Group | None = None,
    question: Question | None = None,
    answer: Answer | None = None,
    page: Page | None = None,
    sentence: Callable[[], str] | None = None,
    discreet: Callable[[], str] | None = None,
    path: str = "",
    quietly: bool = False,
) -> None:
    """Tell each person of `to` once; whoever did it (`by`) is not told.

    key: names the event, such as "answer:12"; the same key for the same person adds nothing.
    sentence: says it in the language that is active, only where kind and objects don't say it all; with ACTOR for
    the name of `by`.
    discreet: what `sentence` comes down to in a mail that may name nobody and nothing: of a group that is not open,
    or about an anonymous question. Needed where the words of the kind would not be true of it.
    path: where it leads, only where the objects don't say it, such as the page of a request to join.
    quietly: on the page alone; by mail only to who chose themselves how they are told.

    Call it inside the action's transaction. How and when it reaches the person (on the page, at once by mail,
    in the digest) is decided by what they chose, not by the caller.
    """
    people = [person for person in to if by is None or person.pk != by.pk]
    deaf = who_blocked(by, people, group) if by is not None and people else set()
    about = {"group": group, "question": question, "answer": answer, "page": page, "path": path}
    said = _in_words(sentence, discreet)
    rows = [
        Notification(user=person, sentences=said, kind=kind, key=key, actor=by, **about)
        for person in people
        if person.pk not in deaf
    ]
    for row in _without_mail(rows) if quietly else ():
        row.told_at = timezone.now()
    Notification.objects.bulk_create(rows, ignore_conflicts=True)


def _in_words(sentence: Callable[[], str] | None, discreet: Callable[[], str] | None) -> dict[str, str]:
    said = in_every_language(sentence) if sentence else {}
    short = in_every_language(discreet) if discreet else {}
    return said | {DISCREET + language: words for language, words in short.items()}


def _without_mail(rows: list[Notification]) -> list[Notification]:
    """Those of people for whom the defaults hold."""
    chose = set(Preferences.objects.filter(user__in=[row.user_id for row in rows]).values_list("user", flat=True))
    return [row for row in rows if row.user_id not in chose]


def in_every_language(sentence: Callable[[], str]) -> dict[str, str]:
    """Return what `sentence` says in each language of the interface, by its code."""
    said = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            said[language] = sentence()
    return said
