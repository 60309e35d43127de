"""How much is new in the conversations that somebody takes part in. Seen by nobody else."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Case, F, Func, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.fields.tuple_lookups import Tuple

from community.chat.models import Message, ReadMark, Room
from community.chat.rooms import address_of
from community.groups.blocks.queries import by_whom_i_blocked
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from leerkring.prepared import prepared

MOST = 99
"""More than this is said as “99+”."""
FAR = 200
"""So many messages after a mark are looked at; one's own and those taken away are among them."""


@dataclass(frozen=True)
class Conversation:
    """A line on the page of my conversations."""

    room: Room
    address: str
    new: int
    last_at: datetime | None
    is_folded: bool
    """Whether it is at a question of somebody whom this person blocked."""


class SumOf(Subquery):
    """What `one` adds up to in the rows of a query, as a column."""

    template = "(SELECT COALESCE(SUM(one), 0) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def count_new(user: User) -> Counter[int]:
    """Return how many messages are new, by room, in conversations that were opened before; FAR at most for each.

    One query, and a look at the first of what lies after the marks alone, however long the conversations are.
    """
    return Counter({mark.room_id: mark.new for mark in _marks(user) if mark.new})


@prepared
def _marks(user: User) -> QuerySet[Any]:
    return counted_marks(user)


def counted_marks(user: User) -> QuerySet[Any]:
    """Return the marks in conversations that this person may follow and did not make quiet, with `new` for each."""
    quiet = Membership.objects.filter(user=user, is_muted=True).values("group_id")
    marks = ReadMark.objects.filter(user=user, room__in=Room.objects.visible_to(user)).exclude(room__group__in=quiet)
    return marks.annotate(new=SumOf(_after_the_mark(user)))


def _after_the_mark(user: User) -> QuerySet[Message, Any]:
    """One for each message of others after a mark, nothing for the rest, as far as FAR.

    Asked for as `room = … and id > …`, PostgreSQL expects a third of all messages after a mark, and walks the primary
    key: over a million messages of other conversations, to find none. A stretch of pairs in order, with nothing to
    leave out on the way, it finds in the index by room alone.
    """
    place, mark = Tuple(F("room_id"), F("id")), Tuple(OuterRef("room_id"), OuterRef("message_id"))
    beyond = Func(place, mark, template="%(expressions)s", arg_joiner=" > ", output_field=BooleanField())
    after = Message.objects.filter(beyond, room_id__lte=OuterRef("room_id")).order_by("room_id", "id")
    is_new = Q(deleted_at=None, hidden_at=None) & ~Q(author=user)
    return after.values(one=Case(When(is_new, then=1), default=0))[:FAR]


def conversations_of(user: User) -> list[Conversation]:
    """Return the conversations of my groups, and those at questions that I took part in: what is new comes first."""
    new = count_new(user)
    rooms = Room.objects.visible_to(user).select_related("group", "question__group")
    taken_part = rooms.filter(Q(group__isnull=False) | Q(read_marks__user=user)).distinct()
    folded = by_whom_i_blocked(user, "question__group", "question__author")
    found = list(taken_part.annotate(is_folded=folded))
    last = _last_said(found)
    rows = [Conversation(each, address_of(each), new[each.pk], last.get(each.pk), each.is_folded) for each in found]
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
