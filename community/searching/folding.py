"""Texts of people whom somebody blocked are folded in what they find, as they are elsewhere."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.blocks.models import Block
from community.groups.models import Membership
from practices.queries.visible import Reader


def by_blocked(rows: QuerySet[Any], user: Reader, group: str) -> QuerySet[Any]:
    """Narrow rows to those that were written by somebody whom `user` blocked.

    group: the path from a row to its group. Who is a host or a mentor there is heard, as in `blocked_by`.
    """
    in_charge = Membership.objects.filter(Q(role="host") | Q(perspective="mentor"))
    heard = in_charge.filter(group=OuterRef(group), user=OuterRef("author"))
    blocked = Block.objects.filter(blocker=user.pk).values("blocked")
    return rows.filter(author__in=blocked).exclude(Exists(heard))
