"""Where others may guess who asks: among few people, or where nobody else looks at it the same way."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from community.groups.models import Group, Membership

ENOUGH = 8
"""People in a group, the asker included."""


@dataclass(frozen=True)
class Warning:
    """A group in which others may guess. alone_as: my perspective, when nobody else in the group has it."""

    group: Group
    people: int
    alone_as: str = ""

    @property
    def is_small(self) -> bool:
        return self.people < ENOUGH


def where_others_may_guess(memberships: Sequence[Membership]) -> list[Warning]:
    """memberships: of the asker, with their groups. One query."""
    groups = [each.group_id for each in memberships]
    counted: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Membership.objects.present().filter(group__in=groups).order_by().values_list("group", "perspective")
    for group, perspective, number in rows.annotate(number=Count("pk")) if groups else ():
        counted[group][perspective] = number
    found = [_warning(each, counted[each.group_id]) for each in memberships]
    return [each for each in found if each.is_small or each.alone_as]


def _warning(membership: Membership, people: dict[str, int]) -> Warning:
    alone = people.get(membership.perspective, 0) <= 1
    return Warning(membership.group, sum(people.values()), membership.perspective if alone else "")
