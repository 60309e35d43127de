"""One socket of this process, written to without waiting for it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator
from functools import partial
from typing import Any

from community.chat.live.door import Seat
from community.chat.live.words import BEHIND

Event = dict[str, Any]
Send = Callable[[Event], Coroutine[Any, Any, None]]

BACKLOG = 64
"""Frames that wait for a slow reader at most. Past it they are dropped, and the reader is told to catch up."""


class LocalSocket:
    """A reader in a room. `write` never waits: one who reads slowly holds up nobody and fills no memory."""

    __slots__ = (
        "_backlog",
        "_is_behind",
        "_send",
        "_writing",
        "group",
        "language",
        "number",
        "room",
        "session",
        "shows_presence",
        "user",
    )

    def __init__(self, send: Send, *, room: int, seat: Seat) -> None:
        admitted = seat.admitted
        self.number = seat.number
        self._send = send
        self.room = room
        self.user = admitted.user
        self.group = admitted.group
        self.session = admitted.session
        self.language = admitted.language
        self.shows_presence = admitted.shows_presence
        self._backlog: deque[Event] | None = None
        self._writing: asyncio.Task[None] | None = None
        self._is_behind = False

    def write(self, event: Event) -> None:
        """Hand an ASGI event to the connection, or let it wait in line behind what is being written.

        A connection with room takes it at once. It is tried by hand, as a task for each of a thousand sockets
        would cost more than the writing itself.
        """
        if self._writing is not None:
            self._wait_in_line(event)
            return
        try:
            rest = started(self._send(event))
        except OSError:
            return  # gone: its disconnect is on the way
        if rest is not None:
            self._backlog = deque()
            self._writing = asyncio.create_task(self._write_on(rest))

    def _wait_in_line(self, event: Event) -> None:
        if self._is_behind or self._backlog is None:
            return
        if len(self._backlog) < BACKLOG:
            self._backlog.append(event)
        else:
            self._backlog.clear()
            self._is_behind = True

    async def _write_on(self, rest: Awaitable[None]) -> None:
        try:
            await rest
            while self._backlog or self._is_behind:
                if self._is_behind:
                    self._is_behind = False
                    await self._send(BEHIND)
                elif self._backlog:
                    await self._send(self._backlog.popleft())
        except OSError:
            return
        finally:
            self._writing = self._backlog = None

    def stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()


def started(work: Coroutine[Any, Any, None]) -> Awaitable[None] | None:
    """Run a coroutine up to the first point where it has to wait. None: it is done."""
    try:
        waits_for = work.send(None)
    except StopIteration:
        return None
    return _Rest(work, waits_for)


class _Rest:
    """What is left of a coroutine that was started by hand, to be awaited in a task."""

    def __init__(self, work: Coroutine[Any, Any, None], waits_for: Any) -> None:
        self._work = work
        self._waits_for = waits_for

    def __await__(self) -> Generator[Any, Any, None]:
        step: Callable[[], Any] = lambda: self._waits_for  # noqa: E731
        while True:
            try:
                waits_for = step()
            except StopIteration:
                return
            try:
                step = partial(self._work.send, (yield waits_for))
            except BaseException as error:
                step = partial(self._work.throw, error)
