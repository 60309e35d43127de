"""How it is usually done with Channels: each socket has a channel of its own, and joins a group."""

import os
from typing import Any

import django
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.layers import get_channel_layer

django.setup()
TEXT = "x" * int(os.environ["BENCH_FRAME"])


class Plain(AsyncWebsocketConsumer):
    groups = ["room"]

    async def said(self, event: dict[str, Any]) -> None:
        await self.send(event["text"])


consumer = Plain.as_asgi()


async def application(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await consumer(scope, receive, send)
        return
    for _ in range(int(scope["query_string"] or 0)):
        await get_channel_layer().group_send("room", {"type": "said", "text": TEXT})
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
