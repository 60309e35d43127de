"""Who sees which groups, and who may read what is said in them: the one place that decides."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from leerkring.accounts.models import User
from practices.queries.visible import Reader

ALIVE = ("active", "archived")
"""A group that can be visited: in use, or kept to read."""


class GroupQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "GroupQuerySet":
        """Narrow to the groups that exist for `user`: these may be listed, named and counted.

        Say that `berk` is open, `eik` on request and `wilg` closed, Noor is a member of `wilg`, and
        Tom was removed from `berk`:

            Group.objects.visible_to(AnonymousUser())  # a visitor: none
            Group.objects.visible_to(lies)             # a member elsewhere: berk, eik
            Group.objects.visible_to(noor)             # berk, eik, wilg
            Group.objects.visible_to(tom)              # eik
            Group.objects.visible_to(superuser)        # berk, eik: no more than anybody else

        To see a group is not yet to read in it: that is `readable_by`.
        """
        if not _is_person(user):
            return self.none()
        found = self.filter(status__in=ALIVE).exclude(_removed(user))
        return found.filter(~Q(access="closed") | _joined(user))

    def readable_by(self, user: Reader) -> "GroupQuerySet":
        """Narrow to the groups whose questions, answers and members `user` may read.

        With the people above: a visitor none, Lies berk, Noor berk and wilg, Tom none.
        """
        if not _is_person(user):
            return self.none()
        found = self.filter(status__in=ALIVE).exclude(_removed(user))
        return found.filter(Q(access="open") | _joined(user))

    def joined_by(self, user: Reader) -> "GroupQuerySet":
        """Narrow to the groups that `user` is a member of now."""
        if not _is_person(user):
            return self.none()
        return self.filter(_joined(user), status__in=ALIVE).exclude(_removed(user))

    def active(self) -> "GroupQuerySet":
        return self.filter(status="active")


class MembershipQuerySet(QuerySet[Any]):
    def hosts(self) -> "MembershipQuerySet":
        return self.filter(role="host")

    def of(self, user: Reader) -> "MembershipQuerySet":
        """Narrow to those in which `user` takes part now."""
        return self.filter(user=user).not_removed() if isinstance(user, User) and user.is_active else self.none()

    def not_removed(self) -> "MembershipQuerySet":
        """Without those of people who were removed: a removal counts for more than a membership beside it."""
        from community.groups.models import Removal

        removals = Removal.objects.in_force().filter(group=OuterRef("group"), user=OuterRef("user"))
        return self.filter(~Exists(removals))

    def let_in(self) -> "MembershipQuerySet":
        """Narrow to those that let somebody in now: what `joined_by` asks of one person, for many."""
        return self.present().filter(group__status__in=ALIVE).not_removed()

    def present(self) -> "MembershipQuerySet":
        """Narrow to people whose account is in use."""
        return self.filter(user__is_active=True)


class RemovalQuerySet(QuerySet[Any]):
    def in_force(self) -> "RemovalQuerySet":
        return self.filter(lifted_at=None)


def _is_person(user: Reader) -> bool:
    return isinstance(user, User) and user.is_active


def _joined(user: Reader) -> Exists:
    from community.groups.models import Membership

    return Exists(Membership.objects.filter(group=OuterRef("pk"), user_id=user.pk or 0))


def _removed(user: Reader) -> Exists:
    from community.groups.models import Removal

    return Exists(Removal.objects.in_force().filter(group=OuterRef("pk"), user_id=user.pk))
