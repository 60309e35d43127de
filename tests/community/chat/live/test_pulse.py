"""What is looked after in any case, also while the channel layer does not answer."""

import asyncio
from collections import defaultdict
from contextlib import suppress
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from community.chat.live import pulse
from community.chat.live.pulse import Pulse

pytestmark = pytest.mark.asyncio


class Reader:
    def __init__(self, user: int) -> None:
        self.room, self.user, self.number = 1, user, user


class FakeHub:
    """Two sockets in a room, and a layer that keeps everybody waiting."""

    def __init__(self) -> None:
        self.rooms: dict[int, set[Any]] = defaultdict(set)
        self.rooms[1] = {Reader(1), Reader(2)}
        self.looked_at: list[int] = []
        self.told = 0
        self.channel = SimpleNamespace(say=self.wait)
        self.places = SimpleNamespace(keep=self.keep)

    async def wait(self, *_said: Any) -> None:
        await asyncio.Event().wait()

    async def keep(self, _places: Any) -> None:
        return None

    def sockets(self) -> list[Any]:
        return list(self.rooms[1])

    async def recheck(self, sockets: list[Any]) -> None:
        self.looked_at += [socket.user for socket in sockets]

    async def tell_where_rooms_are(self) -> None:
        self.told += 1


async def test_a_layer_that_does_not_answer_keeps_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse, "BEAT", 1)
    monkeypatch.setattr(pulse, "TELL", 2)
    hub, sleep = FakeHub(), asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda _seconds: sleep(0))
    heart = Pulse(hub)  # type: ignore[arg-type]
    tasks = [asyncio.create_task(work) for work in (heart.beat(), heart.look_after())]
    with suppress(TimeoutError):
        async with asyncio.timeout(5):
            while not (hub.told and set(hub.looked_at) == {1, 2}):
                await sleep(0.01)
    for task in tasks:
        task.cancel()
    assert set(hub.looked_at) == {1, 2}
    assert hub.told


async def test_nobody_waits_a_minute_wherever_they_stand_in_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(pulse, "time", SimpleNamespace(monotonic=lambda: now))
    hub = FakeHub()
    hub.rooms[1] = {Reader(number) for number in range(7)}
    heart = Pulse(hub)  # type: ignore[arg-type]
    seen: dict[int, list[float]] = defaultdict(list)
    for _beat in range(100):
        hub.looked_at.clear()
        await heart._recheck_some()
        for user in hub.looked_at:
            seen[user].append(now)
        now += pulse.BEAT
    assert set(seen) == set(range(7))
    assert max(later - before for at in seen.values() for before, later in pairwise(at)) <= 60
    assert max(at[0] for at in seen.values()) <= 1000 + 60
