"""Who may be in which conversation, and what is read there."""

from typing import Any

from django.db.models import Q, QuerySet

from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User
from practices.queries.visible import Reader


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
        return self.filter(Q(group__in=_groups(user)) | Q(question__in=_questions(user)))

    def one_visible_to(self, user: Reader, pk: int) -> Any:
        """Return the conversation with its group and question when `user` may follow it, else None.

        The rule of `visible_to`, without asking about the kind that this one is not: sockets, messages and polling
        all begin here, and it takes a third of the time.
        """
        room = self.select_related("group", "question__group").filter(pk=pk).first()
        if room is None or not (isinstance(user, User) and user.is_active):
            return None
        if room.group_id is not None:
            return room if _groups(user).filter(pk=room.group_id).exists() else None
        return room if _questions(user).filter(pk=room.question_id).exists() else None


class MessageQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "MessageQuerySet":
        """Narrow to messages in conversations that `user` may follow, tombstones included."""
        from community.chat.models import Room

        return self.filter(room__in=Room.objects.visible_to(user))

    def shown(self) -> "MessageQuerySet":
        return self.filter(deleted_at=None, hidden_at=None)

    def to_render(self) -> "MessageQuerySet":
        """Bring along all that the partial of a message shows: two queries, however many messages."""
        return self.select_related("author", "replies_to__author").prefetch_related("reactions")

    def after_change(self, change: int) -> "MessageQuerySet":
        """Everything that happened after a change, oldest first: new, edited, deleted and reacted to alike."""
        return self.filter(change__gt=change).order_by("change")
