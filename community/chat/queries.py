"""Who may be in which conversation, and what is read there."""

from typing import Any

from django.db.models import Q, QuerySet

from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User
from practices.queries.visible import Reader


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
        return self.filter(
            Q(group__in=Group.objects.joined_by(user))
            | Q(question__in=Question.objects.visible_to(user).filter(deleted_at=None, hidden_at=None))
        )


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
