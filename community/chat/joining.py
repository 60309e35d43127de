"""The conversation of a group that goes on in another one: what was said there is read on, in the order of time."""

from functools import partial

from django.db import transaction
from django.db.models import F

from community.chat.announce import announce_many
from community.chat.changes import changed_together
from community.chat.models import ReadMark, Room
from community.groups.models import Group
from community.questions.queries import say_changed


def join_rooms(old: Group, new: Group) -> None:
    """Move the messages, each with a new number of change, so that who follows the conversation gets them."""
    rooms = {room.group_id: room for room in Room.objects.select_for_update().filter(group__in=[old, new])}
    here, there = rooms.get(old.pk), rooms.get(new.pk)
    if here is None:
        return
    numbers = list(here.messages.order_by("pk").values_list("pk", flat=True))
    if there is None:
        Room.objects.filter(pk=here.pk).update(group=new)
        transaction.on_commit(partial(announce_many, here.pk))
    else:
        _join(here, there, numbers)
    say_changed("messages", numbers)  # search finds them by the group in which they are


def _join(here: Room, there: Room, numbers: list[int]) -> None:
    # A number is free in the other room once it is higher than the highest there.
    highest = here.last_change + there.last_change
    Room.objects.filter(pk=there.pk).update(last_change=highest)
    here.messages.update(room=there, change=F("change") + there.last_change)
    changed_together(there.pk, numbers)
    _join_marks(here, there)
    here.delete()


def _join_marks(here: Room, there: Room) -> None:
    """Who had read both has read up to the later of the two; nobody finds old words as new ones."""
    known = ReadMark.objects.filter(room=there)
    for mark in here.read_marks.filter(user__in=known.values("user")):  # type: ignore[attr-defined]
        known.filter(user=mark.user_id, message_id__lt=mark.message_id).update(message_id=mark.message_id)
    here.read_marks.exclude(user__in=known.values("user")).update(room=there)  # type: ignore[attr-defined]
