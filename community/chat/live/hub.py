"""One hub per process: it joins each room once with one channel, and writes to all sockets of the room itself.

Plain consumers each own a channel, so a message for a thousand readers is copied, queued and encoded a thousand
times. Here it is encoded once (in `frames`), travels once per process, and is written a thousand times.
"""

import asyncio
from collections import defaultdict
from typing import Any

from community.chat.announce import HUBS, room_group
from community.chat.live import loop
from community.chat.live.admission import gone, last_changes
from community.chat.live.asking import asked
from community.chat.live.channel import Channel, quietly
from community.chat.live.door import Door
from community.chat.live.flood import Flood
from community.chat.live.places import Places
from community.chat.live.presence import Presence
from community.chat.live.pulse import Pulse
from community.chat.live.socket import LocalSocket
from community.chat.live.words import BEHIND, Close, event

TOGETHER = 100
"""Sockets that are looked at in one go: the first ones end before the last ones are looked at."""


class Hub:
    """The sockets of this process, by room. Lives on one event loop."""

    def __init__(self) -> None:
        self.rooms: dict[int, set[LocalSocket]] = defaultdict(set)
        self.rechecks = 0
        """How often access was looked at again: who is let in meanwhile is looked at once more."""
        self.flood = Flood()
        self.places = Places()
        self.door = Door(self.places, self.flood)
        self.presence = Presence(self)
        self.pulse = Pulse(self)
        self.channel = Channel(self._hear, HUBS, self.pulse.group)
        self._newest: dict[int, int] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._enders: dict[LocalSocket, Any] = {}

    async def open(self) -> None:
        if not self._tasks:
            loop.serve_here()
            self.begin(self.pulse.beat())
            self.begin(self.pulse.look_after())
            await self.channel.open()

    async def enter(self, socket: LocalSocket, end: Any, change: int, *, is_followed: bool) -> int:
        """Add a socket; return the newest change of which it will not hear any more.

        end: closes it from our side, with a code. change: the newest when the person was let in. is_followed: whether
        the room was heard by then. If it was not, something may have happened between the two.
        """
        self._enders[socket] = end
        self.rooms[socket.room].add(socket)
        await self.channel.follow(socket.room)
        self.presence.changed(socket.room)
        if not is_followed:
            self._newest |= await asked(last_changes, [socket.room])
        return max(change, self._newest.get(socket.room, 0))

    def leave(self, socket: LocalSocket) -> None:
        socket.stop()
        if self._enders.pop(socket, None) is None:
            return
        self.begin(self.places.give_back(socket.user, socket.number))
        self.rooms[socket.room].discard(socket)
        if not self.rooms[socket.room]:
            del self.rooms[socket.room]
            self._newest.pop(socket.room, None)
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
        await self.channel.say(room_group(room), {"room": room, **message})

    async def rejoin(self) -> None:
        """Join everything again after the layer was away, and let everybody find out what they missed."""
        await self.channel.rejoin()
        await self.tell_where_rooms_are()

    async def recheck(self, sockets: list[LocalSocket]) -> None:
        """End the sockets whose person may not be there any more."""
        for start in range(0, len(sockets), TOGETHER):
            some = sockets[start : start + TOGETHER]
            ended = await asked(gone, [(each.user, each.session, each.room) for each in some])
            for socket in some:
                if (code := ended.get((socket.user, socket.session, socket.room))) is not None:
                    self.end(socket, code)

    def end(self, socket: LocalSocket, code: Close) -> None:
        """Close a socket. Out of the room first: nothing more is delivered, however long closing takes."""
        end = self._enders.get(socket)
        self.leave(socket)
        if end is not None:
            self.begin(quietly(end(code)))

    async def tell_where_rooms_are(self) -> None:
        """Name the newest change of each room: who missed a hint, be it the last one, learns of it here."""
        for room, change in (await asked(last_changes, list(self.rooms))).items():
            self.write(room, {"type": "at", "change": change})

    def begin(self, work: Any) -> None:
        self._tasks.add(task := asyncio.create_task(work))
        task.add_done_callback(self._tasks.discard)

    async def _hear(self, message: dict[str, Any]) -> None:
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
            self.rechecks += 1
            wanted = {name: message[name] for name in ("user", "group", "session") if message[name] is not None}
            found = [s for s in self.sockets() if all(getattr(s, name) == is_ for name, is_ in wanted.items())]
            self.begin(self.recheck(found))
        elif kind == "hub.pulse":
            self.pulse.heard(message["beat"])

    def _deliver(self, message: dict[str, Any]) -> None:
        room = message["room"]
        there = self.rooms.get(room)
        if not there:
            return
        self._newest[room] = max(self._newest.get(room, 0), message["change"])
        ready = {language: {"type": "websocket.send", "text": text} for language, text in message["frames"].items()}
        for socket in list(there):
            socket.write(ready[socket.language])


_hubs: dict[asyncio.AbstractEventLoop, Hub] = {}


def hub() -> Hub:
    """Return the hub of the running loop: one per process, as a process serves sockets on one loop."""
    running = asyncio.get_running_loop()
    for old in [each for each in _hubs if each.is_closed()]:
        del _hubs[old]
    if running not in _hubs:
        _hubs[running] = Hub()
    return _hubs[running]
