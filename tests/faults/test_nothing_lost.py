"""Whatever fails while people talk: every acknowledged message is on every screen once, in the same order."""

import asyncio

import pytest

from tests.faults.engines import Postgres, Redis
from tests.faults.proxy import Proxy
from tests.faults.talk import Talk
from tests.faults.town import Town

pytestmark = pytest.mark.asyncio


def talk(town: Town, proxy: Proxy, slug: str, messages: int = 30, silence: float = 50) -> Talk:
    return Talk(proxy.address, town.settle(slug, 10), writers=4, messages=messages, silence=silence)


async def nothing() -> None:
    """Nothing is wrong but what the test has set."""


async def test_two_servers_are_one_conversation(town: Town, proxy: Proxy) -> None:
    await talk(town, proxy, "rust").go_on(nothing)


async def test_a_server_that_is_killed(town: Town, proxy: Proxy) -> None:
    async def kill_each_in_turn() -> None:
        for server in list(town.servers):
            await asyncio.sleep(1)
            town.kill(server)
            await asyncio.to_thread(town.start)

    await talk(town, proxy, "stroom").go_on(kill_each_in_turn)


async def test_all_servers_killed_at_once(town: Town, proxy: Proxy) -> None:
    async def kill_all() -> None:
        await asyncio.sleep(1)
        town.end()
        await asyncio.sleep(1)
        await asyncio.to_thread(town.start)

    await talk(town, proxy, "donker").go_on(kill_all)


async def test_redis_is_killed_and_comes_back_empty(town: Town, proxy: Proxy, redis: Redis) -> None:
    async def kill_twice() -> None:
        for pause in (0.2, 4):
            await asyncio.sleep(1)
            redis.kill()
            await asyncio.sleep(pause)
            redis.start()

    await talk(town, proxy, "redis").go_on(kill_twice)


async def test_postgres_crashes_and_comes_back(town: Town, proxy: Proxy, postgres: Postgres) -> None:
    async def crash() -> None:
        for mode in ("immediate", "fast"):
            await asyncio.sleep(1)
            await asyncio.to_thread(postgres.stop, mode)
            await asyncio.sleep(1)
            await asyncio.to_thread(postgres.start)

    await talk(town, proxy, "postgres").go_on(crash)


async def test_a_minute_without_network(town: Town, proxy: Proxy) -> None:
    async def darkness() -> None:
        await asyncio.sleep(1)
        proxy.go_dark()
        await asyncio.sleep(60)
        proxy.light_up()

    await talk(town, proxy, "netwerk", silence=25).go_on(darkness)


async def test_sockets_that_are_blocked(town: Town, proxy: Proxy) -> None:
    proxy.has_sockets = False

    await talk(town, proxy, "dicht").go_on(nothing)


async def test_answers_that_are_lost(town: Town, proxy: Proxy) -> None:
    proxy.loses_answers = True

    people = talk(town, proxy, "antwoord", messages=12)
    await people.go_on(nothing)
    assert people.attempts > len(people.acknowledged) * 1.5


async def test_a_layer_in_memory_that_is_full(crowded: Town) -> None:
    proxy = Proxy(lambda: [server.port for server in crowded.servers])
    proxy.start()
    try:
        await talk(crowded, proxy, "vol").go_on(nothing)
    finally:
        proxy.end()
    assert "the layer is full" in crowded.log.read_text()
