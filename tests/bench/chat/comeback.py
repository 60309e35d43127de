"""Everybody comes back after a restart: 2,000 sockets in ten seconds, each of which asks what it missed."""

import asyncio
import time

from tests.bench.chat.broadcast import PER_PERSON, ratio
from tests.bench.chat.readers import Crowd, request
from tests.bench.chat.servers import Server, pages, sockets
from tests.faults.town import Place, Town

SOCKETS, SECONDS, ROUNDS = 2000, 10, 2


async def measure(town: Town, place: Place) -> None:
    with sockets("ours", town.folder, **town.variables) as live, pages(town.folder, **town.variables) as site:
        print()
        levels = [live.memory]
        for _ in range(ROUNDS):
            crowd = Crowd(live.port)
            began = time.perf_counter()
            back = await asyncio.gather(*[_come_back(crowd, site, place, number) for number in range(SOCKETS)])
            waited = sorted(seconds for seconds, _ in back)
            caught_up = max(at for _, at in back) - began
            peak = live.memory
            crowd.leave()
            await asyncio.sleep(3)
            levels.append(live.memory)
            print(
                f"{SOCKETS:,} connects in {SECONDS} s: {len(back):,} in and caught up after {caught_up:.1f} s; a socket"
                f" waits {waited[SOCKETS // 2] * 1000:.0f} ms (p50), {waited[-SOCKETS // 100] * 1000:.0f} ms (p99)"
            )
            print(
                f"  memory {levels[0] / 1e6:.0f} MB, with all of them {peak / 1e6:.0f} MB,"
                f" after {levels[-1] / 1e6:.0f} MB"
            )
        ratio("memory after the second time, of after the first", levels[-1] / levels[-2], 1.05, at_most=True)


async def _come_back(crowd: Crowd, site: Server, place: Place, number: int) -> tuple[float, float]:
    """Return how long the socket took to open, and when everything was caught up."""
    await asyncio.sleep(SECONDS * number / SOCKETS)
    session = f"sessionid={place.sessions[number // PER_PERSON]}"
    began = time.perf_counter()
    reader = await crowd.add(f"/live/gesprek/{place.room}/?v=1&lang=nl", session)
    await asyncio.wait_for(reader.is_in, 60)
    opened = time.perf_counter() - began
    await request(site.port, f"/gesprek/{place.room}/na/?after=60", cookie=session)
    return opened, time.perf_counter()
