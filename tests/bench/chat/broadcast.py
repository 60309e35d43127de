"""One message to a thousand readers: how many deliveries in a second, how late the last, how much memory."""

from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.bench.chat.readers import Crowd, request
from tests.bench.chat.servers import Server, sockets
from tests.faults.town import Place

READERS = 1000
PER_PERSON = 10
ROUNDS, SINGLES = 5, 100
TOGETHER = 40
"""How many are opened at once."""


@dataclass
class Subject:
    label: str
    app: str
    frames: int
    """In one round: what is slow gets fewer."""
    redis: str = ""
    singles: int = SINGLES
    server: Server = field(init=False)
    crowd: Crowd = field(init=False)
    memory: float = 0.0
    rates: list[float] = field(default_factory=list)
    lasts: list[float] = field(default_factory=list)


def subjects(redis: str) -> dict[str, Subject]:
    return {
        "bare": Subject("bare ASGI application", "bare", 50),
        "memory": Subject("conversation, in memory", "ours", 50),
        "redis": Subject("conversation, by Redis", "ours", 50, redis),
        "plain memory": Subject("plain Channels, in memory", "plain", 2, singles=2),
        "plain redis": Subject("plain Channels, by Redis", "plain", 2, redis, singles=2),
    }


async def measure(folder: Path, variables: dict[str, str], place: Place) -> dict[str, Subject]:
    measured = subjects(variables["REDIS_URL"])
    with ExitStack() as stack:
        for subject in measured.values():
            mine = variables | {"REDIS_URL": subject.redis}
            subject.server = stack.enter_context(sockets(subject.app, folder, **mine))
            await gather(subject, place)
        for _ in range(ROUNDS):
            for subject in measured.values():
                seconds = await subject.crowd.hear(subject.frames, _say(subject, place, subject.frames))
                subject.rates.append(subject.frames * READERS / seconds)
        for number in range(SINGLES):
            for subject in measured.values():
                if number < subject.singles:
                    subject.lasts.append(await subject.crowd.hear(1, _say(subject, place, 1)))
        for subject in measured.values():
            subject.crowd.leave()
    return measured


async def gather(subject: Subject, place: Place) -> None:
    """Open all sockets, and see what they weigh."""
    subject.crowd = Crowd(subject.server.port)
    before = subject.server.memory
    for start in range(0, READERS, TOGETHER):
        some = [await _enter(subject.crowd, place, number) for number in range(start, start + TOGETHER)]
        if subject.app == "ours":
            for reader in some:
                await reader.is_in
    await subject.crowd.hear(1, _say(subject, place, 1))
    subject.memory = (subject.server.memory - before) / READERS


async def _enter(crowd: Crowd, place: Place, number: int):  # type: ignore[no-untyped-def]
    session = place.sessions[number // PER_PERSON]
    return await crowd.add(f"/live/gesprek/{place.room}/?v=1&lang=nl", f"sessionid={session}")


def _say(subject: Subject, place: Place, frames: int) -> Callable[[], Awaitable[bytes]]:
    return lambda: request(subject.server.port, f"/bench/{place.room}/?{frames}")


def report(measured: dict[str, Subject]) -> None:
    print(f"\n{'to 1,000 readers':32}{'deliveries/s':>14}{'last reader p50':>17}{'p99':>9}{'kB/socket':>11}")
    for subject in measured.values():
        line = f"{subject.label:32}{median(subject.rates):14,.0f}{median(subject.lasts) * 1000:14.1f} ms"
        line += f"{_p99(subject) * 1000:6.1f} ms"
        print(line + f"{subject.memory / 1000:11.1f}")
    bare, memory, redis = measured["bare"], measured["memory"], measured["redis"]
    ratio("deliveries, of the bare application's", _pairs(memory, bare), 0.8)
    ratio("deliveries by Redis, of the bare application's", _pairs(redis, bare), 0.8)
    ratio("deliveries, times plain Channels in memory", _pairs(memory, measured["plain memory"]), 20)
    ratio("deliveries by Redis, times plain Channels by Redis", _pairs(redis, measured["plain redis"]), 15)
    for name, subject in (("in memory", memory), ("by Redis", redis)):
        ratio(f"last reader p99 {name}, of the bare's", _p99(subject) / _p99(bare), 1.6, at_most=True)
    ratio("memory for each socket, of the bare's", memory.memory / bare.memory, 2, at_most=True)


def _p99(subject: Subject) -> float:
    return sorted(subject.lasts)[-1 - len(subject.lasts) // 100]


def _pairs(one: Subject, other: Subject) -> float:
    """In the same round, so that what else the machine does falls on both."""
    return median(a / b for a, b in zip(one.rates, other.rates, strict=True))


def ratio(label: str, found: float, aim: float, *, at_most: bool = False) -> None:
    reached = found <= aim if at_most else found >= aim
    sign = "≤" if at_most else "≥"
    print(f"  {label:56}{found:8.2f}   aim {sign} {aim:g}  {'reached' if reached else 'NOT reached'}")
