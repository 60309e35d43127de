"""Who may be in which conversation, and what is read there."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects

from community.groups.models import Group, Membership
from community.questions.models import Question
from community.questions.queries import Watched
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.queries.visible import Reader

if TYPE_CHECKING:
    from community.chat.models import Room


def _groups(user: User) -> QuerySet[Any]:
    """Whose conversations somebody may follow."""
    return Group.objects.joined_by(user)


def _questions(user: User) -> QuerySet[Any]:
    """At which somebody may follow the conversation."""
    return Question.objects.visible_to(user).filter(deleted_at=None, hidden_at=None)


class RoomQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "RoomQuerySet":
        """Narrow to the conversations that `user` may follow.

        The conversation of a group is for its members, in an open group too; the one at a question is for
        who may read that question. Say that `berk` is open, Noor is a member, and Lies is a member elsewhere:

            Room.objects.visible_to(noor)  # the one of berk, and those at the questions of berk
            Room.objects.visible_to(lies)  # those at the questions of berk
        """
        if not (isinstance(user, User) and user.is_active):
            return self.none()
        # Asked of each room by itself: `question__in` within an *or* would first collect all questions one may read.
        question = _questions(user).filter(pk=OuterRef("question_id"))
        return self.filter(Q(group__in=_groups(user)) | Q(Exists(question)))


def one_open_to(user: Reader, pk: int) -> "Room | None":
    """Return the conversation with its group and question when `user` may follow it, else None.

    The rule of `visible_to`, without asking about the kind that this one is not: messages and polling all begin here.
    """
    if not (isinstance(user, User) and user.is_active):
        return None
    room = next(iter(_one(user, pk)), None)
    if room is None or room.is_in:
        return room
    return room if room.question_id and _open_question(user, room.question_id) else None


@prepared
def _one(user: User, pk: int) -> QuerySet[Any]:
    from community.chat.models import Room

    is_in = Exists(_groups(user).filter(pk=OuterRef("group_id")))
    return Room.objects.select_related("group", "question__group").annotate(is_in=is_in).filter(pk=pk)


@prepared
def _open_question(user: User, pk: int) -> QuerySet[Any, Any]:
    return _questions(user).filter(pk=pk).values_list("pk")


def open_to(places: Iterable[tuple[int, int]], people: dict[int, User]) -> set[tuple[int, int]]:
    """Return which of these pairs of a person and a room are open: the rule of `visible_to`, for many at once.

    people: those of the pairs, by number. However many there are, it takes two queries, and one more for each person
    who is at a question.
    """
    from community.chat.models import Room

    asked = {(person, room) for person, room in places if person in people}
    rooms = dict(Room.objects.filter(pk__in={room for _, room in asked}).values_list("pk", "group_id"))
    groups = {group for group in rooms.values() if group is not None}
    joined = Membership.objects.let_in().filter(user__in=people, group__in=groups)
    is_in = set(joined.values_list("user_id", "group_id"))
    found = {(person, room) for person, room in asked if (person, rooms.get(room)) in is_in}
    at_questions: dict[int, set[int]] = defaultdict(set)
    for person, room in asked:
        if room in rooms and rooms[room] is None:
            at_questions[person].add(room)
    for person, there in at_questions.items():
        mine = Room.objects.filter(pk__in=there, question__in=_questions(people[person]))
        found |= {(person, room) for room in mine.values_list("pk", flat=True)}
    return found


class MessageQuerySet(Watched):
    what = "messages"

    def visible_to(self, user: Reader) -> "MessageQuerySet":
        """Narrow to messages in conversations that `user` may follow, tombstones included."""
        from community.chat.models import Room

        return self.filter(room__in=Room.objects.visible_to(user))

    def shown(self) -> "MessageQuerySet":
        return self.filter(deleted_at=None, hidden_at=None)

    def to_render(self) -> "MessageQuerySet":
        """Bring along all that the partial of a message shows: two queries, however many messages."""
        return self.select_related("author", "replies_to__author").prefetch_related("reactions")

    @staticmethod
    def new_to_render(message: Any) -> None:
        """Say of a message that was just made what `to_render` would look up: nobody reacted to it yet."""
        from community.chat.models import Reaction

        prefetch_related_objects([message], Prefetch("reactions", Reaction.objects.none()))

    def after_change(self, change: int) -> "MessageQuerySet":
        """Everything that happened after a change, oldest first: new, edited, deleted and reacted to alike."""
        return self.filter(change__gt=change).order_by("change")
