"""Tells every process that something happened in a room. A hint only: the database is the truth, and who misses
the hint finds the change by its number."""

import logging
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

from community.chat.live import loop

log = logging.getLogger(__name__)


def room_group(room: int) -> str:
    return f"room.{room}"


HUBS = "hubs"
"""The channel group that every hub listens to."""


def announce(pk: int) -> None:
    """Send the newest state of a message to everybody in its room; call it once the change is committed."""
    from community.chat.frames import frames_of
    from community.chat.models import Message

    message = Message.objects.to_render().filter(pk=pk).first()
    if message is not None:
        say(
            room_group(message.room_id),
            {"type": "room.change", "room": message.room_id, "change": message.change, "frames": frames_of(message)},
        )


def announce_many(room: int) -> None:
    """Let everybody in a room fetch what happened: for when it is too much for a frame each."""
    say(room_group(room), {"type": "room.behind", "room": room})


def recheck(*, user: int | None = None, room: int | None = None) -> None:
    """Let every hub look again whether the sockets of a person, or those in a room, may stay open."""
    say(HUBS, {"type": "hub.recheck", "user": user, "room": room})


def say(group: str, event: dict[str, Any]) -> None:
    """Hand an event to the channel layer: on the loop of this process's hub when it has one, else right here.

    Never fails: whoever wrote the message has been told that it is stored.
    """
    layer = get_channel_layer()
    try:
        if not loop.hand_over(layer.group_send(group, event)):
            async_to_sync(layer.group_send)(group, event)
    except Exception as error:
        log.warning("an announcement did not get through: %s", type(error).__name__)
