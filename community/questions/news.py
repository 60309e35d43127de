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


@dataclass(frozen=True)
class Seen:
    """What a page shows: its newest answer and how many there are, reactions too; of others, and in sight."""

    newest: int
    number: int
    promise: int
    is_shown: bool

    @property
    def query(self) -> str:
        return urlencode(
            {"na": self.newest, "aantal": self.number, "belofte": self.promise, "ziet": int(self.is_shown)}
        )


@dataclass(frozen=True)
class News:
    answers: int
    has_promise: bool
    is_gone: bool
    """Something that the page shows may not be read any more."""


def seen_on(question: Question, answers: Iterable[Answer], promise: Promise | None, user: User) -> Seen:
    numbers = [each.pk for each in answers if each.is_shown and each.author_id != user.pk]
    return Seen(max(numbers, default=0), len(numbers), promise.pk if promise else 0, question.is_shown)


def seen_from(query: Mapping[str, str]) -> Seen | None:
    """None for what no page of ours asks."""
    newest, number, promise, shown = (number_from(query.get(name)) for name in ("na", "aantal", "belofte", "ziet"))
    if newest is None or number is None or promise is None or shown is None:
        return None
    return Seen(newest, number, promise, bool(shown))


def news_of(question: Question, seen: Seen, user: User) -> News:
    """question: found through `find_question`. Two queries. Who is blocked by this person makes no news."""
    others = question.answers.filter(deleted_at=None, hidden_at=None).exclude(author=user)
    later = Q(pk__gt=seen.newest) & ~Q(author__in=blocked_by(user, question.group))
    counts = others.aggregate(before=Count("pk", filter=Q(pk__lte=seen.newest)), later=Count("pk", filter=later))
    promise = holding(question)
    return News(
        answers=counts["later"],
        has_promise=promise is not None and promise.pk != seen.promise and promise.user_id != user.pk,
        is_gone=counts["before"] < seen.number or (seen.is_shown and not question.is_shown),
    )
