"""How long messages are kept: as long as the group says, and the conversation tells."""

from datetime import datetime, timedelta

from django.db.models import Q

from community.chat.models import Message
from community.groups.models import Group

MONTH = timedelta(days=30.44)
AT_ONCE = 5_000
"""Rows in one go, so that nobody has to wait for the table."""


def throw_away(now: datetime) -> str:
    """Remove messages that are older than their group keeps them, pinned ones and tombstones too.

    A question that was made from one of them stays.
    """
    gone = sum(_of_groups_that_keep(months, now) for months in Group.Keeping.values)
    return f"{gone} messages thrown away"


def _of_groups_that_keep(months: int, now: datetime) -> int:
    there = Q(room__group__chat_kept=months) | Q(room__question__group__chat_kept=months)
    old = Message.objects.filter(there, created_at__lt=now - months * MONTH).order_by("created_at")
    pks = list(old.values_list("pk", flat=True)[:AT_ONCE])
    _all, per_kind = Message.objects.filter(pk__in=pks).delete()
    return per_kind.get(Message._meta.label, 0)
