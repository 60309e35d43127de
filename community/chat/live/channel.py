"""The one channel that a process has at the channel layer: the groups it hears, and that it keeps hearing them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Container, Coroutine
from typing import Any

from channels.layers import get_channel_layer

from community.chat.announce import PATIENCE, room_group

log = logging.getLogger(__name__)


class Channel:
    def __init__(self, hear: Callable[[dict[str, Any]], Awaitable[None]], *groups: str) -> None:
        self.layer = get_channel_layer()
        self._hear = hear
        self._groups = groups
        self._name = ""
        self._rooms: dict[int, asyncio.Task[bool]] = {}
        # Leaving a room and joining it again must arrive in that order, over whichever connection.
        self._order = asyncio.Lock()
        self._listening: asyncio.Task[None] | None = None

    async def open(self) -> None:
        self._name = await self.layer.new_channel()
        await self._listen_anew()
        await self._join_groups()

    async def follow(self, room: int) -> None:
        """Hear a room; once this returns, whatever is said there arrives."""
        if room not in self._rooms:
            self._rooms[room] = asyncio.create_task(self._in_order(self.layer.group_add, room))
        await asyncio.shield(self._rooms[room])

    def follows(self, room: int) -> bool:
        return room in self._rooms and self._rooms[room].done()

    async def unfollow_all_but(self, rooms: Container[int]) -> None:
        for room in [each for each in self._rooms if each not in rooms]:
            if room not in rooms:  # somebody may have come in meanwhile
                del self._rooms[room]
                await self._in_order(self.layer.group_discard, room)

    async def rejoin(self) -> None:
        """Join everything again, with a fresh ear: the layer may have forgotten us, or the connection died silently."""
        await self._listen_anew()
        await self._join_groups()
        for room in list(self._rooms):
            await self._in_order(self.layer.group_add, room)

    async def say(self, group: str, message: dict[str, Any]) -> None:
        await quietly(self.layer.group_send(group, message))

    async def _join_groups(self) -> None:
        for group in self._groups:
            await quietly(self.layer.group_add(group, self._name))

    async def _in_order(self, way: Callable[[str, str], Coroutine[Any, Any, None]], room: int) -> bool:
        async with self._order:
            return await quietly(way(room_group(room), self._name))

    async def _listen_anew(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait({self._listening}, timeout=PATIENCE)
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while True:
            try:
                await self._hear(await self.layer.receive(self._name))
            except Exception as error:
                log.warning("the channel layer does not answer: %s", type(error).__name__)
                await asyncio.sleep(0.5)


async def quietly(work: Coroutine[Any, Any, Any]) -> bool:
    """Do something with the layer; what fails is mended by the pulse, which notices and joins again."""
    try:
        await asyncio.wait_for(work, PATIENCE)
    except Exception as error:
        log.warning("the channel layer does not answer: %s", type(error).__name__)
        return False
    return True
