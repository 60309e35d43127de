"""Texts of people whom somebody blocked are folded in what they find, as they are elsewhere."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.blocks.models import Block
from community.groups.models import Membership
from practices.queries.visible import Reader


def by_blocked(rows: QuerySet[Any], user: Reader, group: str, *, value: str = "pk") -> set[int]:
    """Return the numbers (`value`) of those rows that were written by somebody whom `user` blocked. One query.

    group: the path from a row to its group. Who is a host or a mentor there is heard, as in `blocked_by`.
    """
    in_charge = Membership.objects.filter(Q(role="host") | Q(perspective="mentor"))
    heard = in_charge.filter(group=OuterRef(f"{group}_id" if "__" not in group else group), user=OuterRef("author"))
    blocked = Block.objects.filter(blocker=user.pk).values("blocked")
    return set(rows.filter(author__in=blocked).exclude(Exists(heard)).values_list(value, flat=True))
