"""The frames that carry no message, and the codes with which a socket is closed. See docs/chat-protocol.md."""

import enum
from typing import Any

from community.chat.frames import encoded


def event(frame: dict[str, Any]) -> dict[str, Any]:
    """Return the ASGI event that sends a frame; one event serves all sockets."""
    return {"type": "websocket.send", "text": encoded(frame)}


BEHIND = event({"type": "behind"})
"""Something was missed: fetch what happened by HTTP."""


class Close(enum.IntEnum):
    """Why the server ends a socket."""

    OLD_CLIENT = 4400
    """Speaks another version: load the page again."""
    LOGGED_OUT = 4401
    NO_ACCESS = 4403
    TOO_BIG = 4409
    NOT_UNDERSTOOD = 4422
    TOO_FAST = 4429
    TOO_MANY = 4430
    """More sockets than one person may have."""
