"""Ten sockets for a person: two processes that share a real Redis, and one alone."""

import shutil
from collections.abc import Iterator

import pytest

from community.chat.live import places
from community.chat.live.places import MOST, Places
from tests.faults.engines import Redis

pytestmark = pytest.mark.asyncio
NOOR, JET = 1, 2


@pytest.fixture
def redis(settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Redis]:
    if shutil.which("redis-server") is None:
        pytest.skip("needs Debian's package redis-server")
    monkeypatch.setattr(places, "LEAVE_ALONE", 0.1)
    redis = Redis()
    redis.start()
    settings.REDIS_URL = redis.url
    yield redis
    redis.end()


async def test_one_process_alone_counts_by_itself(settings) -> None:
    settings.REDIS_URL = ""
    here = Places()
    taken = await here.take([NOOR] * (MOST + 1) + [JET])
    assert [number is None for number in taken] == [False] * MOST + [True, False]
    await here.give_back(NOOR, taken[0] or 0)
    assert (await here.take([NOOR]))[0] is not None


async def test_two_processes_count_together(redis: Redis) -> None:
    one, other = Places(), Places()
    first = await one.take([NOOR] * 6)
    second = await other.take([NOOR] * 6)
    assert [number is None for number in second] == [False] * 4 + [True] * 2
    assert other.here[NOOR] == 4
    await one.give_back(NOOR, first[0] or 0)
    assert [number is None for number in await other.take([NOOR, NOOR])] == [False, True]


async def test_a_place_that_nobody_keeps_ends(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = Places(), Places()
    monkeypatch.setattr(places, "KEPT", -1)
    await one.take([NOOR] * 9)
    monkeypatch.setattr(places, "KEPT", 90)
    held = await one.take([NOOR])
    await one.keep([(NOOR, held[0] or 0)])
    assert [number is None for number in await other.take([NOOR] * MOST)] == [False] * 9 + [True]


async def test_without_redis_the_limit_holds_in_each_process(redis: Redis) -> None:
    one, other = Places(), Places()
    await one.take([NOOR])
    redis.kill()
    assert [number is None for number in await one.take([NOOR] * MOST)] == [False] * 9 + [True]
    assert [number is None for number in await other.take([NOOR] * (MOST + 1))] == [False] * MOST + [True]
    await one.keep([(NOOR, 1)])
    await one.give_back(NOOR, 0)
