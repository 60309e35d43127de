"""Every change in a room has a number, given under the lock of the room's row: what is committed first has the
lower number, so who has seen number 7 has missed nothing below it."""

from django.db import transaction
from django.db.models import F

from community.chat.announce import announce, announce_many
from community.chat.models import Message, Room


def next_change(room: Room) -> int:
    """Lock the room until the transaction ends, and return the next number. Only inside a transaction.

    The update comes first: it takes the lock, on SQLite and PostgreSQL alike.
    """
    Room.objects.filter(pk=room.pk).update(last_change=F("last_change") + 1)
    number: int = Room.objects.values_list("last_change", flat=True).get(pk=room.pk)
    return number


def changed(message: Message, *fields: str) -> None:
    """Save what happened to a message under a new number, and tell everybody in the room once it is committed."""
    message.change = next_change(message.room)
    message.save(update_fields=[*fields, "change"])
    transaction.on_commit(lambda: announce(message.pk))


def changed_together(room: int, messages: list[int]) -> None:
    """Give many messages of a room, as primary keys, a new number each. Only inside a transaction.

    Readers are told to fetch what happened, instead of getting a thousand frames.
    """
    Room.objects.filter(pk=room).update(last_change=F("last_change") + len(messages))
    last: int = Room.objects.values_list("last_change", flat=True).get(pk=room)
    rows = [Message(pk=pk, change=number) for number, pk in enumerate(messages, last - len(messages) + 1)]
    Message.objects.bulk_update(rows, ["change"], batch_size=500)
    transaction.on_commit(lambda: announce_many(room))
