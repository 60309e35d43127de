"""Who may read which questions and answers."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.blocks.queries import by_whom_i_blocked
from community.groups.models import Group, Membership, Removal
from leerkring.accounts.models import User
from practices.queries.visible import Reader

FOUND_BY = frozenset(
    {
        "title",
        "detail",
        "language",
        "group",
        "deleted_at",
        "hidden_at",
        "duplicate_of",
        "answered_at",
        "helped_at",
        "text",
    }
)
"""What search knows of questions, answers and messages."""
Watcher = Callable[[Iterable[int], Collection[str]], None]
"""Gets the numbers of what changed, and the names of the fields that did."""
_watchers: dict[str, list[Watcher]] = {}


def watch(what: str, watcher: Watcher) -> None:
    """Add who wants to know which of what ("questions", "messages") changed by an `update`, which sends no signal."""
    _watchers.setdefault(what, []).append(watcher)


def say_changed(what: str, numbers: Iterable[int], fields: Collection[str] = ("group",)) -> None:
    """Tell who watches, for what changed by something else than its own row, such as where it stands."""
    for watcher in _watchers.get(what, ()):
        watcher(numbers, fields)


class Watched(QuerySet[Any]):
    """Tells which objects an `update` changed, in the transaction of the change."""

    number = "pk"
    what = "questions"

    def update(self, **values: Any) -> int:
        watchers = _watchers.get(self.what, ())
        if not watchers or FOUND_BY.isdisjoint(values):
            return super().update(**values)
        changed = list(self.order_by().values_list(self.number, flat=True))
        done = super().update(**values)
        for watcher in watchers if changed else ():
            watcher(changed, values)
        return done

    update.alters_data = True  # type: ignore[attr-defined]


class QuestionQuerySet(Watched):
    def visible_to(self, user: Reader) -> "QuestionQuerySet":
        """Narrow to the questions that `user` may read, tombstones included.

        Say that `berk` is open, `wilg` is closed with Noor in it, and `es` is on request, shares with `wilg`
        and has one question that found no answer for seven days and was shared:

            Question.objects.visible_to(AnonymousUser())  # a visitor: none
            Question.objects.visible_to(lies)             # a member elsewhere: those of berk
            Question.objects.visible_to(noor)             # those of berk and wilg, and the shared one of es
            Question.objects.visible_to(superuser)        # those of berk: no more than anybody else
        """
        if not (isinstance(user, User) and user.is_active):
            return self.none()
        return self.filter(Q(group__in=Group.objects.readable_by(user)) | _shared_with(user))

    def shown(self) -> "QuestionQuerySet":
        """Narrow to those whose text may be read: for lists, counts and feeds."""
        return self.filter(deleted_at=None, hidden_at=None)

    def unanswered(self) -> "QuestionQuerySet":
        return self.filter(answered_at=None, duplicate_of=None)

    def with_folds(self, user: User) -> "QuestionQuerySet":
        """Add `is_folded`: whether `user` blocked who asked, so that a list does not show what it says at once."""
        return self.annotate(is_folded=by_whom_i_blocked(user, "group"))

    def newest_first(self) -> "QuestionQuerySet":
        """In an order that keyset paging follows: `filter(pk__lt=last)`."""
        return self.order_by("-pk")


class AnswerQuerySet(Watched):
    number = "question_id"

    def visible_to(self, user: Reader) -> "AnswerQuerySet":
        """Narrow to answers to questions that `user` may read, tombstones included."""
        from community.questions.models import Question

        return self.filter(question__in=Question.objects.visible_to(user))

    def shown(self) -> "AnswerQuerySet":
        return self.filter(deleted_at=None, hidden_at=None)


def _shared_with(user: Reader) -> Q:
    """A question without an answer, shared with a neighbouring group that `user` is a member of.

    Both have to allow it still: the asking group shares, is open or on request and in use, and names the other.
    """
    neighbours = Group.shares_with.through.objects.filter(
        from_group=OuterRef("group_id"),
        to_group__in=Membership.objects.of(user).filter(group__status="active").values("group_id"),
    )
    removed = Removal.objects.in_force().filter(group=OuterRef("group_id"), user_id=user.pk)
    return (
        Q(shared_at__isnull=False, group__is_shareable=True, group__status="active")
        & ~Q(group__access="closed")
        & Exists(neighbours)
        & ~Exists(removed)
    )
