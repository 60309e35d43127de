"""What a merge would do, to read before saying yes to it."""

from dataclasses import dataclass

from django.db.models import Q

from community.chat.models import Message
from community.groups.hosting.merge import OPENNESS
from community.groups.models import Group, Membership, Removal
from community.perspectives import Perspective


@dataclass(frozen=True)
class Moves:
    """What can be read now. members: who come to the other group. there: who take part there already."""

    members: int
    there: int
    questions: int
    messages: int
    has_mentors: bool
    """Whether somebody may have to be confirmed anew; for whom that is so, nobody reads beforehand: it would say that
    there is something that was written for mentors alone."""
    ends_invitations: bool


def what_moves(group: Group, into: Group) -> Moves:
    """Count what goes along. Five queries."""
    outside = Removal.objects.in_force().filter(group=into).values("user")
    people = group.memberships.present().not_removed().exclude(user__in=outside)
    there = people.filter(user__in=into.memberships.values("user")).count()
    of_group = Q(room__group=group) | Q(room__question__group=group, room__question__deleted_at=None)
    mentors = Membership.objects.present().filter(group__in=[group, into], perspective=Perspective.MENTOR)
    return Moves(
        members=people.count() - there,
        there=there,
        questions=group.questions.shown().count(),
        messages=Message.objects.filter(of_group).shown().count(),
        has_mentors=mentors.exists(),
        ends_invitations=OPENNESS[into.access] < OPENNESS[group.access],
    )
