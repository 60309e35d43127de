"""One who reads slowly holds up nobody, fills no memory, and is told to catch up."""

import asyncio
from typing import Any

import pytest

from community.chat.live.admission import Admitted
from community.chat.live.door import Seat
from community.chat.live.socket import BACKLOG, LocalSocket
from community.chat.live.words import BEHIND, event

pytestmark = pytest.mark.asyncio


class Line:
    """A connection that takes frames only while it is open, as a real one does when its buffer is full."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.is_open = asyncio.Event()
        admitted = Admitted(2, "key", "nl", group=3, change=4, shows_presence=True)
        self.socket = LocalSocket(self.send, room=1, seat=Seat(admitted, 5))

    async def send(self, event: dict[str, Any]) -> None:
        await self.is_open.wait()
        self.came.append(event)


def frames(number: int) -> list[dict[str, Any]]:
    return [event({"type": "change", "change": each}) for each in range(number)]


async def opened(line: Line) -> list[dict[str, Any]]:
    line.is_open.set()
    await asyncio.sleep(0.01)
    return line.came


async def test_an_open_line_takes_each_frame_at_once() -> None:
    line, some = Line(), frames(3)
    line.is_open.set()
    for each in some:
        line.socket.write(each)
    assert line.came == some


async def test_a_short_wait_loses_nothing_and_keeps_the_order() -> None:
    line, some = Line(), frames(BACKLOG)
    for each in some:
        line.socket.write(each)
    assert line.came == []
    assert await opened(line) == some


async def test_past_the_limit_one_word_replaces_everything() -> None:
    line, some = Line(), frames(BACKLOG * 10)
    for each in some:
        line.socket.write(each)
    assert await opened(line) == [some[0], BEHIND]
    line.socket.write(some[5])
    assert line.came[-1] == some[5]


async def test_who_is_gone_is_no_error() -> None:
    line = Line()

    async def gone(event: dict[str, Any]) -> None:
        raise ConnectionResetError

    line.socket._send = gone
    line.socket.write(BEHIND)
    line = Line()
    for each in frames(3):
        line.socket.write(each)
    line.socket.stop()
    assert await opened(line) == []
