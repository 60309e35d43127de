"""What came to a question while its page stood open: so that somebody who waits hears it, and nothing jumps.

The page says in `Seen` what it shows of others; asked again with that, `news_of` says what is there beyond it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Q

from community.groups.blocks.queries import blocked_by
from community.numbers import number_from
from community.questions.models import Answer, Question
from community.questions.promises import Promise, holding
from leerkring.accounts.models import User

MOST = 300
"""So many answers of a page, the newest, fit in what it asks."""


@dataclass(frozen=True)
class Seen:
    """What a page shows: answers and reactions of others that are in sight, by number; of `MOST` the newest."""

    answers: tuple[int, ...]
    promise: int
    is_shown: bool
    is_open: bool
    """Whether something can be added: it leads to no other question, and the group is in use."""

    @property
    def query(self) -> str:
        shows = {"ziet": int(self.is_shown), "open": int(self.is_open)}
        return urlencode({"heeft": ".".join(map(str, self.answers)), "belofte": self.promise} | shows)


@dataclass(frozen=True)
class News:
    answers: int
    has_promise: bool
    is_closed: bool
    """Nothing can be added any more."""
    is_gone: bool
    """Something that the page shows may not be read any more."""


def seen_on(question: Question, answers: Iterable[Answer], promise: Promise | None, user: User) -> Seen:
    numbers = sorted(each.pk for each in answers if each.is_shown and each.author_id != user.pk)
    return Seen(tuple(numbers[-MOST:]), promise.pk if promise else 0, question.is_shown, _is_open(question))


def seen_from(query: Mapping[str, str]) -> Seen | None:
    """None for what no page of ours asks."""
    answers = [number_from(each) for each in query.get("heeft", "").split(".")[:MOST] if each]
    promise, shown, is_open = (number_from(query.get(name)) for name in ("belofte", "ziet", "open"))
    if None in answers or promise is None or shown is None or is_open is None:
        return None
    return Seen(tuple(each for each in answers if each is not None), promise, bool(shown), bool(is_open))


def _is_open(question: Question) -> bool:
    return question.duplicate_of_id is None and question.group.is_active


def news_of(question: Question, seen: Seen, user: User) -> News:
    """question: found through `find_question`. Two queries. Who is blocked by this person makes no news.

    An answer that was out of sight until now is news too, so numbers alone do not say what is new.
    """
    others = question.answers.filter(deleted_at=None, hidden_at=None).exclude(author=user)
    known = Q(pk__in=seen.answers)
    new = ~known & ~Q(author__in=blocked_by(user, question.group))
    if len(seen.answers) == MOST:  # of the older ones the page does not say which it shows
        new &= Q(pk__gt=min(seen.answers))
    counts = others.aggregate(known=Count("pk", filter=known), new=Count("pk", filter=new))
    promise = holding(question)
    return News(
        answers=counts["new"],
        has_promise=promise is not None and promise.pk != seen.promise and promise.user_id != user.pk,
        is_closed=seen.is_open and not _is_open(question),
        is_gone=counts["known"] < len(set(seen.answers)) or (seen.is_shown and not question.is_shown),
    )
