"""Every change in a room has a number, given under the lock of the room's row: what is committed first has the
lower number, so who has seen number 7 has missed nothing below it."""

from django.db import connection, transaction

from community.chat.announce import announce, announce_many
from community.chat.models import Message, Room

TAKE = (
    f"UPDATE {Room._meta.db_table} SET last_change = last_change + %s WHERE id = %s"  # noqa: S608 – our own table's name
    " RETURNING last_change"
)


def next_change(room: Room) -> int:
    """Lock the room until the transaction ends, and return the next number. Only inside a transaction."""
    return _take_numbers(room.pk, 1)


def _take_numbers(room: int, many: int) -> int:
    """Return the last of so many new numbers. The update takes the lock, on SQLite and PostgreSQL alike; a bare query,
    as everybody who says something here waits for it."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [many, room])
        row: tuple[int] = cursor.fetchone()
    return row[0]


def changed(message: Message, *fields: str) -> None:
    """Save what happened to a message under a new number, and tell everybody in the room once it is committed."""
    message.change = next_change(message.room)
    message.save(update_fields=[*fields, "change"])
    transaction.on_commit(lambda: announce(message.pk))


def changed_together(room: int, messages: list[int]) -> None:
    """Give many messages of a room, as primary keys, a new number each. Only inside a transaction.

    Readers are told to fetch what happened, instead of getting a thousand frames.
    """
    last = _take_numbers(room, len(messages))
    rows = [Message(pk=pk, change=number) for number, pk in enumerate(messages, last - len(messages) + 1)]
    Message.objects.bulk_update(rows, ["change"], batch_size=500)
    transaction.on_commit(lambda: announce_many(room))
