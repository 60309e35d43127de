"""Who may read what somebody did with the answers."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.models import Membership
from community.perspectives import Perspective
from community.questions.models import Question
from practices.queries.visible import Reader


class ReflectionQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "ReflectionQuerySet":
        """Narrow to the reflections that `user` may read, those out of sight included.

        Say that Noor reflected twice in `berk`, which is open: once for the group and once for herself and the
        mentors, and that Hanneke is a mentor there, confirmed by a host; Lies takes part elsewhere:

            Reflection.objects.visible_to(AnonymousUser())  # a visitor: none
            Reflection.objects.visible_to(lies)             # the one for the group
            Reflection.objects.visible_to(noor)             # both
            Reflection.objects.visible_to(hanneke)          # both
            # … a host of berk, a moderator, a superuser:     the one for the group
            # … after Noor was removed from berk:             she none
        """
        return self.meant_for(user).filter(question__in=Question.objects.visible_to(user).shown())

    def meant_for(self, user: Reader) -> "ReflectionQuerySet":
        """Narrow to those that are not for others only, of questions that `user` may read."""
        own_mentor = Membership.objects.of(user).filter(
            perspective=Perspective.MENTOR, group=OuterRef("question__group_id")
        )
        return self.filter(Q(audience="group") | Q(author_id=user.pk or 0) | Q(Exists(own_mentor)))

    def shown(self) -> "ReflectionQuerySet":
        return self.filter(deleted_at=None, hidden_at=None)
