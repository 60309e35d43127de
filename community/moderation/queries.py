"""Who sees which cases: the one place that decides."""

from typing import Any

from django.contrib.auth.models import Group as Role
from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.models import Membership
from community.groups.permissions import NETWORK_MODERATOR
from leerkring.accounts.models import User
from practices.queries.visible import Reader

TAKEN_OUT = "deelname"
"""The kind of a case about a person whom a host took out of a group: nobody decides about it any more."""


class CaseQuerySet(QuerySet[Any]):
    def visible_to(self, user: Reader) -> "CaseQuerySet":
        """Narrow to the cases that `user` decides about. It never holds a text of their own.

        Say that Hanneke hosts `berk`, Mo is a network moderator, and of `berk` were reported: an answer of Tom,
        an answer of Hanneke and what the group says about itself:

            Case.objects.visible_to(AnonymousUser())  # a visitor: none
            Case.objects.visible_to(tom)              # a member: none
            Case.objects.visible_to(hanneke)          # the answer of Tom
            Case.objects.visible_to(mo)               # all three
            Case.objects.visible_to(superuser)        # none
        """
        if not (isinstance(user, User) and user.is_active):
            return self.none()
        hosted = Membership.objects.of(user).hosts().values("group_id")
        of_a_host = Q(group__in=hosted)
        for_moderators = Q(_is_moderator(user)) & ~Q(for_network=True, group__in=hosted)
        decided_by_others = self.filter(for_moderators | Q(of_a_host, for_network=False)).exclude(author=user)
        return decided_by_others.exclude(kind=TAKEN_OUT)

    def open(self) -> "CaseQuerySet":
        return self.filter(decided_at=None)

    def decided(self) -> "CaseQuerySet":
        return self.filter(decided_at__isnull=False)

    def about_texts_of(self, user: User) -> "CaseQuerySet":
        """Narrow to what an author may read about their own texts."""
        return self.filter(author=user)

    def for_reading(self) -> "CaseQuerySet":
        """With all that a row shows, in a number of queries that does not grow."""
        return self.select_related("group", "claimed_by", "decided_by").prefetch_related("reports")


def _is_moderator(user: User) -> Exists:
    return Exists(Role.objects.filter(name=NETWORK_MODERATOR, user=user.pk))


def looks_after(user: User) -> Q:
    """Whether somebody hosts a group or looks after the network, to ask of any row."""
    from community.groups.queries import ALIVE

    return Q(Exists(Membership.objects.of(user).hosts().filter(group__status__in=ALIVE))) | Q(_is_moderator(user))


def looks_after_something(user: User) -> bool:
    """The same of one person. One query."""
    return User.objects.filter(looks_after(user), pk=user.pk, is_active=True).exists()


def newest_case_about(kind: str, pk: int, *, reason: str) -> Any:
    """Return the newest case about a text in which somebody reported it for this reason."""
    from community.moderation.cases import Case, Report

    reported = Report.objects.filter(case=OuterRef("pk"), reason=reason)
    return Case.objects.filter(Exists(reported), kind=kind, object_id=pk).order_by("-pk").first()
