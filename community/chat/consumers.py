"""The socket of a conversation: it lets in, forwards, and ends. Nothing is written through it but "I am typing"."""

import json
import time
from typing import Any

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.http import QueryDict
from django.http.cookie import parse_cookie

from community.chat.frames import LANGUAGES, VERSION, encoded
from community.chat.live.admission import Admitted, admit
from community.chat.live.hub import hub
from community.chat.live.socket import LocalSocket
from community.chat.live.words import Close

SOCKETS_PER_PERSON = 10
FRAME_LIMIT = 8192
"""Bytes in a frame from a client."""
FRAMES = 20
SECONDS = 10
"""At most so many frames in so many seconds."""
TYPING_EVERY = 2.0
"""Seconds: what comes faster is not passed on."""


class RoomConsumer(AsyncWebsocketConsumer):
    channel_layer_alias = None  # the hub has a channel, for all sockets together

    async def connect(self) -> None:
        self.place: LocalSocket | None = None
        self.frames, self.since, self.typed = 0, time.monotonic(), 0.0
        await self.accept()
        asked = QueryDict(self.scope["query_string"])
        scope: dict[str, Any] = {**self.scope}
        room: int = scope["url_route"]["kwargs"]["room"]
        admitted: Admitted | Close = Close.OLD_CLIENT
        if asked.get("v") == str(VERSION):
            admitted = await database_sync_to_async(admit)(self._cookies(), self._language(asked), room)
        if isinstance(admitted, Admitted) and hub().sockets_of[admitted.user] >= SOCKETS_PER_PERSON:
            admitted = Close.TOO_MANY
        if isinstance(admitted, Close):
            await self.close(admitted)
        else:
            await self._enter(admitted, room, is_shown=asked.get("presence") != "0")

    async def _enter(self, admitted: Admitted, room: int, is_shown: bool) -> None:
        here = hub()
        self.place = LocalSocket(
            self.base_send,
            room=room,
            user=admitted.user,
            session=admitted.session,
            language=admitted.language,
            shows_presence=is_shown,
        )
        # The heavy part of a socket is what came with its request; nothing needs it any more.
        self.scope = {"type": "websocket"}
        await here.enter(self.place, self.close)
        await self.send(encoded({"type": "hello", "change": admitted.change, "number": here.presence.number(room)}))

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.place is None:
            return
        if (code := self._refused(text_data)) is not None:
            await hub().end(self.place, code)
        elif text_data and self._is_typing(text_data) and time.monotonic() - self.typed > TYPING_EVERY:
            self.typed = time.monotonic()
            await hub().say(self.place.room, {"type": "room.typing", "who": self.place.user})

    def _refused(self, text: str | None) -> Close | None:
        now = time.monotonic()
        if now - self.since > SECONDS:
            self.frames, self.since = 0, now
        self.frames += 1
        if self.frames > FRAMES:
            return Close.TOO_FAST
        if text is None:
            return Close.NOT_UNDERSTOOD
        return Close.TOO_BIG if len(text.encode()) > FRAME_LIMIT else None

    def _is_typing(self, text: str) -> bool:
        """Frames that we don't know are left alone: a newer client may send them."""
        try:
            frame = json.loads(text)
        except (ValueError, RecursionError):
            return False
        return isinstance(frame, dict) and frame.get("type") == "typing"

    async def disconnect(self, code: int) -> None:
        if self.place is not None:
            await hub().leave(self.place)

    def _language(self, asked: QueryDict) -> str:
        language = str(asked.get("lang", ""))
        return language if language in LANGUAGES else settings.LANGUAGE_CODE

    def _cookies(self) -> dict[str, str]:
        headers: list[tuple[bytes, bytes]] = self.scope["headers"]  # type: ignore[assignment]
        header = next((value for name, value in headers if name == b"cookie"), b"")
        return parse_cookie(header.decode("latin-1"))
