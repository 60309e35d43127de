"""One hub per process: it joins each room once with one channel, and writes to all sockets of the room itself.

Plain consumers each own a channel, so a message for a thousand readers is copied, queued and encoded a thousand
times. Here it is encoded once (in `frames`), travels once per process, and is written a thousand times.
"""

import asyncio
import logging
from collections import Counter, defaultdict
from typing import Any

from channels.db import database_sync_to_async
from channels.layers import get_channel_layer

from community.chat.announce import HUBS, room_group
from community.chat.live import loop
from community.chat.live.admission import gone, last_changes
from community.chat.live.presence import Presence
from community.chat.live.pulse import Pulse
from community.chat.live.socket import LocalSocket
from community.chat.live.words import BEHIND, Close, event

log = logging.getLogger(__name__)


class Hub:
    """The sockets of this process, by room. Lives on one event loop."""

    def __init__(self) -> None:
        self.layer = get_channel_layer()
        self.rooms: dict[int, set[LocalSocket]] = defaultdict(set)
        self.sockets_of: Counter[int] = Counter()
        """How many sockets each person has here."""
        self.presence = Presence(self)
        self.pulse = Pulse(self)
        self._channel = ""
        self._tasks: set[asyncio.Task[None]] = set()
        self._enders: dict[LocalSocket, Any] = {}

    async def enter(self, socket: LocalSocket, end: Any) -> None:
        """Add a socket. `end(code)` closes it from our side."""
        await self._start()
        is_first = not self.rooms[socket.room]
        self.rooms[socket.room].add(socket)
        self._enders[socket] = end
        self.sockets_of[socket.user] += 1
        if is_first:
            await self._join(socket.room)
        self.presence.changed(socket.room)

    async def leave(self, socket: LocalSocket) -> None:
        socket.stop()
        if self._enders.pop(socket, None) is not None:
            self.sockets_of[socket.user] -= 1
            if not self.sockets_of[socket.user]:
                del self.sockets_of[socket.user]
        there = self.rooms.get(socket.room, set())
        there.discard(socket)
        if not there:
            self.rooms.pop(socket.room, None)
            await self._quietly(self.layer.group_discard(room_group(socket.room), self._channel))
        self.presence.changed(socket.room)

    def sockets(self) -> list[LocalSocket]:
        return [socket for there in self.rooms.values() for socket in there]

    def write(self, room: int, frame: dict[str, Any]) -> None:
        """Send the same frame to everybody here who is in the room."""
        ready = event(frame)
        for socket in list(self.rooms.get(room, ())):
            socket.write(ready)

    async def say(self, room: int, message: dict[str, Any]) -> None:
        """Tell the hubs of all processes something about a room."""
        await self._quietly(self.layer.group_send(room_group(room), {"room": room, **message}))

    async def rejoin(self) -> None:
        """Join everything again after the layer was away, and let everybody fetch what they may have missed."""
        await self._quietly(self.layer.group_add(HUBS, self._channel))
        await self.pulse.join(self._channel)
        for room in list(self.rooms):
            await self._join(room)
        for socket in self.sockets():
            socket.write(BEHIND)

    async def recheck(self, sockets: list[LocalSocket]) -> None:
        """End the sockets whose person may not be there any more."""
        ended = await database_sync_to_async(gone)([(each.user, each.session, each.room) for each in sockets])
        for socket in sockets:
            code = ended.get((socket.user, socket.session, socket.room))
            if code is not None:
                await self.end(socket, code)

    async def end(self, socket: LocalSocket, code: Close) -> None:
        end = self._enders.get(socket)
        # Out of the room first: nothing more is delivered, whatever closing takes.
        await self.leave(socket)
        if end is not None:
            await self._quietly(end(code))

    async def tell_where_rooms_are(self) -> None:
        """Name the newest change of each room: who missed the last hint of all learns of it here."""
        for room, change in (await database_sync_to_async(last_changes)(list(self.rooms))).items():
            self.write(room, {"type": "at", "change": change})

    async def _start(self) -> None:
        if self._tasks:
            return
        loop.serve_here()
        self._tasks = {asyncio.create_task(self._listen()), asyncio.create_task(self.pulse.beat())}
        self._channel = await self.layer.new_channel()
        await self._quietly(self.layer.group_add(HUBS, self._channel))
        await self.pulse.join(self._channel)

    async def _join(self, room: int) -> None:
        await self._quietly(self.layer.group_add(room_group(room), self._channel))

    async def _listen(self) -> None:
        while True:
            try:
                while not self._channel:
                    await asyncio.sleep(0)
                await self._handle(await self.layer.receive(self._channel))
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.warning("the channel layer does not answer: %s", type(error).__name__)
                await asyncio.sleep(0.5)

    async def _handle(self, message: dict[str, Any]) -> None:
        kind = message["type"]
        if kind == "room.change":
            self._deliver(message)
        elif kind == "room.behind":
            for socket in list(self.rooms.get(message["room"], ())):
                socket.write(BEHIND)
        elif kind == "room.typing":
            self.write(message["room"], {"type": "typing", "who": message["who"]})
        elif kind == "room.presence":
            self.presence.hear(message)
        elif kind == "hub.recheck":
            user, room = message["user"], message["room"]
            asked = [s for s in self.sockets() if user in (None, s.user) and room in (None, s.room)]
            self._tasks.add(task := asyncio.create_task(self.recheck(asked)))
            task.add_done_callback(self._tasks.discard)
        elif kind == "hub.pulse":
            self.pulse.heard(message["beat"])

    def _deliver(self, message: dict[str, Any]) -> None:
        ready = {language: {"type": "websocket.send", "text": text} for language, text in message["frames"].items()}
        for socket in list(self.rooms.get(message["room"], ())):
            socket.write(ready[socket.language])

    async def _quietly(self, work: Any) -> None:
        """What fails here is mended by the pulse, which notices and joins again."""
        try:
            await work
        except Exception as error:
            log.warning("the channel layer does not answer: %s", type(error).__name__)


_hubs: dict[asyncio.AbstractEventLoop, Hub] = {}


def hub() -> Hub:
    """Return the hub of the running loop: one per process, as a process serves sockets on one loop."""
    running = asyncio.get_running_loop()
    for old in [each for each in _hubs if each.is_closed()]:
        del _hubs[old]
    if running not in _hubs:
        _hubs[running] = Hub()
    return _hubs[running]
