"""Who sees which cases: the one place that decides."""

from typing import Any

from django.contrib.auth.models import Group as Role
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

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
        decided = _is_decided_by(hosts=Q(group__in=hosted), moderates=Q(_is_moderator(user.pk)))
        return self.filter(decided).exclude(author=user).exclude(kind=TAKEN_OUT)

    def open(self) -> "CaseQuerySet":
        return self.filter(decided_at=None)

    def decided(self) -> "CaseQuerySet":
        return self.filter(decided_at__isnull=False)

    def about_texts_of(self, user: User) -> "CaseQuerySet":
        """Narrow to what an author may read about their own texts."""
        return self.filter(author=user)

    def for_reading(self) -> "CaseQuerySet":
        """With all that a row shows, in a number of queries that does not grow."""
        rows = self.with_claim().select_related("group", "claimed_by", "decided_by")
        return rows.prefetch_related("reports")  # type: ignore[no-any-return]

    def with_claim(self) -> "CaseQuerySet":
        """Add what `is_claimed` asks: `claimer_decides`, whether who claimed a case still decides about it.

        It is asked of each row as it is read, so a claim ends with the role however that ended: by leaving, by a
        host, in the account, or in the admin of Wagtail, where no action of ours is called.
        """
        claimer = OuterRef("claimed_by")
        hosting = Membership.objects.filter(group=OuterRef("group"), user=claimer).hosts().present().not_removed()
        decided = _is_decided_by(hosts=Q(Exists(hosting)), moderates=Q(_is_moderator(claimer)))
        return self.annotate(claimer_decides=ExpressionWrapper(decided, output_field=BooleanField()))


def _is_decided_by(*, hosts: Q, moderates: Q) -> Q:
    """Say about which cases somebody decides who hosts their group, or looks after the network."""
    return (moderates & ~(Q(for_network=True) & hosts)) | (Q(for_network=False) & hosts)


def _is_moderator(user: int | OuterRef) -> Exists:
    return Exists(Role.objects.filter(name=NETWORK_MODERATOR, user=user, user__is_active=True))


def looks_after(user: User) -> Q:
    """Whether somebody hosts a group or looks after the network, to ask of any row."""
    from community.groups.queries import ALIVE

    return Q(Exists(Membership.objects.of(user).hosts().filter(group__status__in=ALIVE))) | Q(_is_moderator(user.pk))


def looks_after_something(user: User) -> bool:
    """The same of one person. One query."""
    return User.objects.filter(looks_after(user), pk=user.pk, is_active=True).exists()


def newest_case_about(kind: str, pk: int, *, reason: str) -> Any:
    """Return the newest case about a text in which somebody reported it for this reason."""
    from community.moderation.cases import Case, Report

    reported = Report.objects.filter(case=OuterRef("pk"), reason=reason)
    return Case.objects.filter(Exists(reported), kind=kind, object_id=pk).order_by("-pk").first()
