"""What a merge would do, to read before saying yes to it."""

from dataclasses import dataclass

from django.db.models import Q

from community.chat.models import Message
from community.groups.hosting.merge import OPENNESS
from community.groups.models import Group


@dataclass(frozen=True)
class Moves:
    """members: who come to the other group. there: who take part there already, of all members."""

    members: int
    there: int
    questions: int
    messages: int
    ends_invitations: bool


def what_moves(group: Group, into: Group) -> Moves:
    """Count what goes along. Four queries."""
    people = group.memberships.present()
    there = people.filter(user__in=into.memberships.values("user")).count()
    of_group = Q(room__group=group) | Q(room__question__group=group)
    return Moves(
        members=people.count() - there,
        there=there,
        questions=group.questions.count(),
        messages=Message.objects.filter(of_group).count(),
        ends_invitations=OPENNESS[into.access] < OPENNESS[group.access],
    )
