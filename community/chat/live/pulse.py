"""The heartbeat of a hub: does the channel layer still bring us what we send, may everybody still be here, and
where are the rooms?"""

import asyncio
import itertools
import logging
import time
import uuid
from collections.abc import Awaitable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from community.chat.live.hub import Hub
    from community.chat.live.socket import LocalSocket

log = logging.getLogger(__name__)

BEAT = 2.0
"""Seconds. A restarted Redis has forgotten who listened, without an error: a beat that doesn't come back shows it."""
RECHECK = 30
"""Seconds in which every socket is looked at once, a few per beat. Half a minute: who comes in just after a round has
begun, or stands first in one and last in the next, waits for two."""
TELL = 20
"""Seconds between two frames that say where the room is; they keep proxies from closing an idle socket, too."""
RENEW = 3600
"""Seconds after which everything is joined again: channels_redis forgets a group member after a day."""


class Pulse:
    def __init__(self, hub: "Hub") -> None:
        self.group = f"pulse.{uuid.uuid4().hex}"
        self._hub = hub
        self._heard = 0
        self._due: list[LocalSocket] = []
        self._part = 0
        self._next_round = 0.0

    def heard(self, beat: int) -> None:
        self._heard = max(self._heard, beat)

    async def beat(self) -> None:
        for beat in itertools.count(1):
            await self._hub.channel.say(self.group, {"type": "hub.pulse", "beat": beat})
            await asyncio.sleep(BEAT)
            if self._heard < beat or beat % int(RENEW / BEAT) == 0:
                await _calmly(self._hub.rejoin())
            await self._hub.channel.unfollow_all_but(self._hub.rooms)
            self._hub.presence.tick()

    async def look_after(self) -> None:
        """By a clock of its own: when the channel layer keeps everybody waiting, it is needed most."""
        for turn in itertools.count(1):
            await asyncio.sleep(BEAT)
            await _calmly(self._recheck_some())
            if turn % int(TELL / BEAT) == 0:
                await _calmly(self._hub.tell_where_rooms_are())

    async def _recheck_some(self) -> None:
        """Look at the next part of all sockets, so that each has its turn twice a minute."""
        if not self._due and time.monotonic() >= self._next_round:
            self._next_round = time.monotonic() + RECHECK
            self._due = self._hub.sockets()
            self._part = -(-len(self._due) * int(BEAT) // RECHECK)
        now, self._due = self._due[: self._part], self._due[self._part :]
        if here := self._still_here(now):
            await self._hub.recheck(here)
            await self._hub.places.keep((each.user, each.number) for each in self._still_here(here))

    def _still_here(self, sockets: list["LocalSocket"]) -> list["LocalSocket"]:
        return [socket for socket in sockets if socket in self._hub.rooms.get(socket.room, ())]


async def _calmly(work: Awaitable[None]) -> None:
    """A database that is away for a while must not stop the heart: the next beat tries again."""
    try:
        await work
    except Exception as error:
        log.warning("sockets could not be looked after: %s", type(error).__name__)
