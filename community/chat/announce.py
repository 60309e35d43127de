"""Tells every process that something happened in a room. A hint only: the database is the truth, and who misses
the hint finds the change by its number."""

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from channels.layers import get_channel_layer

from community.chat.live import loop

if TYPE_CHECKING:
    from community.chat.models import Message

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that the channel layer gets to take something in."""


def room_group(room: int) -> str:
    return f"room.{room}"


HUBS = "hubs"
"""The channel group that every hub listens to."""


def announce(pk: int) -> None:
    """Send the newest state of a message to everybody in its room; call it once the change is committed."""
    from community.chat.models import Message

    message = Message.objects.to_render().filter(pk=pk).first()
    if message is not None:
        _announce(message)


def announce_new(message: "Message") -> None:
    """The same of one that was made a moment ago: what is shown of it is at hand."""
    if message.hidden_at is not None:  # a host looks at it first: it has changed since
        announce(message.pk)
    else:
        _announce(message)


def _announce(message: "Message") -> None:
    from community.chat.frames import encoded_changes, keep_rendered, render_all

    html = message.announced = render_all(message)
    event = {"type": "room.change", "room": message.room_id, "change": message.change}
    say(room_group(message.room_id), event | {"frames": encoded_changes(message, html)})
    keep_rendered(message, html)  # for who asks later; the others have it by now


def announce_many(room: int) -> None:
    """Let everybody in a room fetch what happened: for when it is too much for a frame each."""
    say(room_group(room), {"type": "room.behind", "room": room})


def recheck(*, user: int | None = None, group: int | None = None, session: str | None = None) -> None:
    """Let every hub look again whether these sockets may stay open: of a person, in a group, of a session."""
    say(HUBS, {"type": "hub.recheck", "user": user, "group": group, "session": session})


def say(group: str, event: dict[str, Any]) -> None:
    """Have an event brought to the channel layer. Never waits, never fails: the writing is done."""
    loop.hand_over(partial(_say, group, event))


async def _say(group: str, event: dict[str, Any]) -> None:
    try:
        await asyncio.wait_for(get_channel_layer().group_send(group, event), PATIENCE)
    except Exception as error:
        log.warning("an announcement did not get through: %s", type(error).__name__)
