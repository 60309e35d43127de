"""What the page of a group shows: to everybody who may know it, and more to who may read in it."""

from dataclasses import dataclass

from django.db.models import Count, Q

from community.groups.models import Group, Membership
from community.groups.queries import MembershipQuerySet
from community.perspectives import Perspective
from community.questions.models import Question
from leerkring.accounts.models import User
from practices.models import OrganisationPage
from practices.queries.visible import only_visible

QUESTIONS = 5


@dataclass(frozen=True)
class Seat:
    """How many people look from one perspective: who is here, not who does most."""

    perspective: Perspective
    people: int


@dataclass(frozen=True)
class GroupPage:
    own: Membership | None
    """My own membership, if I have one."""
    is_readable: bool
    hosts: list[Membership]
    seats: list[Seat]
    organisations: list[OrganisationPage]
    unanswered: list[Question]
    newest: list[Question]
    """Without those that wait for an answer above: a question stands in one place."""

    @property
    def people(self) -> int:
        return sum(seat.people for seat in self.seats)


def group_page(group: Group, user: User) -> GroupPage:
    """Return the page of a group that `user` may know."""
    hosts_and_me = list(people_of(group).filter(Q(role=Membership.Role.HOST) | Q(user=user)))
    own = next((one for one in hosts_and_me if one.user_id == user.pk), None)
    is_readable = own is not None or group.access == Group.Access.OPEN
    questions = Question.objects.visible_to(user).filter(group=group).shown().newest_first()
    questions = questions.with_folds(user).select_related("group", "author") if is_readable else questions.none()
    unanswered = list(questions.unanswered()[:QUESTIONS])
    return GroupPage(
        own=own,
        is_readable=is_readable,
        hosts=[one for one in hosts_and_me if one.is_host],
        seats=seats_of(group),
        organisations=list(only_visible(group.organisations.order_by("title"), user)),
        unanswered=unanswered,
        newest=list(questions.exclude(pk__in=[each.pk for each in unanswered])[:QUESTIONS]),
    )


def people_of(group: Group) -> MembershipQuerySet:
    """The members whose account is in use, by name."""
    rows = Membership.objects.filter(group=group).present().select_related("user")
    return rows.order_by("user__display_name", "pk")


def seats_of(group: Group) -> list[Seat]:
    rows = Membership.objects.filter(group=group).present().order_by()
    counted = dict(rows.values_list("perspective").annotate(Count("pk")))
    return [Seat(perspective, counted[perspective]) for perspective in Perspective if perspective in counted]
