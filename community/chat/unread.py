"""How much is new in the conversations that somebody takes part in. Seen by nobody else."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Max, Q, QuerySet

from community.chat.models import Message, ReadMark, Room
from community.chat.rooms import address_of
from community.groups.models import Group, Membership
from leerkring.accounts.models import User

MOST = 99
"""More than this is not counted."""


@dataclass(frozen=True)
class Conversation:
    """A line on the page of my conversations."""

    room: Room
    address: str
    new: int
    last_at: datetime | None


def count_new(user: User) -> Counter[int]:
    """Return how many messages are new, by room, in conversations that were opened before; MOST + 1 at most in all.

    Two queries, and a look at what lies after the marks alone, however long the conversations are.
    """
    marks = ReadMark.objects.filter(user=user, room__in=Room.objects.visible_to(user))
    quiet = Membership.objects.filter(user=user, is_muted=True).values("group_id")
    after = list(marks.exclude(room__group__in=quiet).values_list("room_id", "message_id"))
    if not after:
        return Counter()
    beyond = reduce(or_, (Q(room_id=room, pk__gt=message) for room, message in after))
    new = Message.objects.shown().filter(beyond).exclude(author=user)
    return Counter(new.order_by().values_list("room_id", flat=True)[: MOST + 1])


def conversations_of(user: User) -> list[Conversation]:
    """Return the conversations of my groups, and those at questions that I took part in: what is new comes first."""
    new = count_new(user)
    rooms = Room.objects.visible_to(user).select_related("group", "question__group")
    taken_part = rooms.filter(Q(group__isnull=False) | Q(read_marks__user=user)).distinct()
    found = list(taken_part)
    last = _last_said(found)
    rows = [Conversation(room, address_of(room), new[room.pk], last.get(room.pk)) for room in found]
    return sorted(rows, key=lambda row: (row.new == 0, -(row.last_at.timestamp() if row.last_at else 0)))


def groups_without_words(user: User, known: list[Conversation]) -> QuerySet[Group]:
    """Return my groups whose conversation nobody has begun."""
    begun = [row.room.group_id for row in known]
    groups: QuerySet[Group] = Group.objects.joined_by(user).active().exclude(pk__in=begun)
    return groups.order_by("name")


def _last_said(rooms: list[Room]) -> dict[int, datetime]:
    newest = (
        Message.objects.filter(room__in=rooms).order_by().values("room").annotate(newest=Max("pk")).values("newest")
    )
    return dict(Message.objects.filter(pk__in=newest).values_list("room_id", "created_at"))
