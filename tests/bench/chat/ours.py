"""The site, with an address that announces something in a room: `/bench/<room>/?<times>`."""

import os
from typing import Any

from community.chat.announce import room_group, say
from leerkring.asgi import application as site

TEXT = "x" * int(os.environ["BENCH_FRAME"])


async def application(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] != "http" or not scope["path"].startswith("/bench/"):
        await site(scope, receive, send)
        return
    room = int(scope["path"].split("/")[2])
    event = {"type": "room.change", "room": room, "change": 1, "frames": {"nl": TEXT, "en": TEXT}}
    for _ in range(int(scope["query_string"] or 0)):
        say(room_group(room), event)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
