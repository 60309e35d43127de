"""The socket of a conversation: it lets in, forwards, and ends. Nothing is written through it but "I am typing"."""

import json
import time
from typing import Any

from channels.consumer import get_handler_name
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.http import QueryDict
from django.http.cookie import parse_cookie

from community.chat.frames import LANGUAGES, VERSION
from community.chat.live.admission import Knock
from community.chat.live.door import Seat
from community.chat.live.hub import hub
from community.chat.live.socket import LocalSocket
from community.chat.live.words import Close, event

HIGHEST = 2**63 - 1
"""No room has a higher number; a database would refuse to look for it, for all who are looked up together."""
FRAME_LIMIT = 8192
"""Bytes in a frame from a client."""
TYPING_EVERY = 2.0
"""Seconds: what comes faster is not passed on."""


class RoomConsumer(AsyncWebsocketConsumer):
    channel_layer_alias = None  # the hub has a channel, for all sockets together

    async def connect(self) -> None:
        self.place: LocalSocket | None = None
        self.typed = 0.0
        # Accepted before it is known who it is: a browser only sees the code of a socket that was open.
        await self.accept()
        query = QueryDict(self.scope["query_string"])
        scope: dict[str, Any] = {**self.scope}
        room: int = scope["url_route"]["kwargs"]["room"]
        here = hub()
        await here.open()
        before, is_followed = here.rechecks, here.channel.follows(room)
        seat = await self._seat(query, room)
        if isinstance(seat, Close):
            await self.close(seat)
            return
        self.place = LocalSocket(self.base_send, room=room, seat=seat)
        self._forget_the_request()
        try:
            change = await here.enter(self.place, self.close, seat.admitted.change, is_followed=is_followed)
        except Exception:
            here.leave(self.place)
            raise
        if here.rechecks != before:
            await here.recheck([self.place])
        self.place.write(event({"type": "hello", "change": change, "number": here.presence.number(room)}))

    def _forget_the_request(self) -> None:
        """It is the heaviest part of a socket, and nothing needs it any more."""
        self.scope = {"type": "websocket"}

    async def _seat(self, query: QueryDict, room: int) -> Seat | Close:
        if query.get("v") != str(VERSION):
            return Close.OLD_CLIENT
        if room > HIGHEST:
            return Close.NO_ACCESS
        session = self._cookies().get(settings.SESSION_COOKIE_NAME, "")
        return await hub().door.knock(Knock(session, self._language(query), room))

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.place is None:
            return
        here = hub()
        if (code := self._refused(text_data)) is not None:
            here.end(self.place, code)
        elif text_data and _is_typing(text_data) and time.monotonic() - self.typed > TYPING_EVERY:
            self.typed = time.monotonic()
            if here.flood.may_tell_typing(self.place.room):
                await here.say(self.place.room, {"type": "room.typing", "who": self.place.user})

    def _refused(self, text: str | None) -> Close | None:
        if self.place is not None and hub().flood.is_too_fast(self.place.user):
            return Close.TOO_FAST
        if text is None:
            return Close.NOT_UNDERSTOOD
        return Close.TOO_BIG if len(text.encode()) > FRAME_LIMIT else None

    async def websocket_disconnect(self, message: dict[str, Any]) -> None:
        if self.place is not None:
            hub().leave(self.place)
        raise StopConsumer

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Channels hands each event to a thread first, to close connections to the database that grew old: for a
        thousand people who come back that takes longer than letting them in. Here `asked` looks after its own."""
        await getattr(self, get_handler_name(message))(message)

    def _language(self, query: QueryDict) -> str:
        language = str(query.get("lang", ""))
        return language if language in LANGUAGES else settings.LANGUAGE_CODE

    def _cookies(self) -> dict[str, str]:
        headers: list[tuple[bytes, bytes]] = self.scope["headers"]  # type: ignore[assignment]
        header = next((value for name, value in headers if name == b"cookie"), b"")
        return parse_cookie(header.decode("latin-1"))


def _is_typing(text: str) -> bool:
    """Frames that we don't know are left alone: a newer client may send them."""
    try:
        frame = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(frame, dict) and frame.get("type") == "typing"
