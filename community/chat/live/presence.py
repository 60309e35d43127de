"""How many people are in a room now, over all processes. Never who was there when."""

import asyncio
import time
import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from community.chat.live.hub import Hub

FORGET = 15.0
"""Seconds after which what a process said about a room no longer counts: it may have died."""
REPEAT = 6.0
"""Seconds between two times that a process says who it has."""


class Presence:
    def __init__(self, hub: "Hub") -> None:
        self._hub = hub
        self._name = uuid.uuid4().hex
        self._others: dict[int, dict[str, tuple[float, list[int]]]] = defaultdict(dict)
        self._told: dict[int, int] = {}
        self._changed: set[int] = set()
        self._next = 0.0
        self._task: asyncio.Task[None] | None = None

    def changed(self, room: int) -> None:
        """Somebody came or went: say it in a moment, together with who follows right after."""
        self._changed.add(room)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._soon())

    def tick(self) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + REPEAT
            for room in self._hub.rooms:
                self.changed(room)

    def hear(self, message: dict[str, Any]) -> None:
        room = message["room"]
        if room not in self._hub.rooms:
            return  # left a moment ago
        self._others[room][message["hub"]] = (time.monotonic() + FORGET, message["people"])
        number = self.number(room)
        if self._told.get(room) != number:
            self._told[room] = number
            self._hub.write(room, {"type": "presence", "number": number})

    def number(self, room: int) -> int:
        """Count people, not sockets."""
        now = time.monotonic()
        there = self._others[room] = {name: said for name, said in self._others[room].items() if said[0] > now}
        return len({person for _until, people in there.values() for person in people})

    async def _soon(self) -> None:
        await asyncio.sleep(0.5)
        rooms, self._changed = self._changed, set()
        for room in rooms:
            people = sorted({each.user for each in self._hub.rooms.get(room, ()) if each.shows_presence})
            await self._hub.say(room, {"type": "room.presence", "hub": self._name, "people": people})
            if room not in self._hub.rooms:
                self._others.pop(room, None)
                self._told.pop(room, None)
