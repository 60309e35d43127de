"""What touches the database: from a POST to the last reader, catching up, and opening a room with a long past."""

import time
import uuid
from contextlib import ExitStack
from statistics import median
from urllib.parse import urlencode

import psycopg

from tests.bench.chat.broadcast import PER_PERSON, ratio
from tests.bench.chat.readers import Crowd, request
from tests.bench.chat.servers import Server, pages, sockets
from tests.faults.town import Place, Town

READERS, POSTS, OPENINGS = 200, 60, 40
FEW, MANY, MISSED = 1_000, 1_000_000, 500
COPY = """
INSERT INTO community_message ({names}, change, submission, text)
SELECT {names}, number, gen_random_uuid(), 'Bericht ' || number || ': ik neem soep mee, en brood van gisteren.'
FROM community_message, generate_series(%(first)s::int, %(last)s::int) AS number WHERE id = %(id)s
"""


async def measure(town: Town, place: Place) -> None:
    with ExitStack() as stack:
        live = stack.enter_context(sockets("ours", town.folder, **town.variables))
        bare = stack.enter_context(sockets("bare", town.folder, **town.variables))
        site = stack.enter_context(pages(town.folder, **town.variables))
        await _to_the_last_reader(live, bare, site, place)
        await _long_pasts(town, site)


async def _to_the_last_reader(live: Server, bare: Server, site: Server, place: Place) -> None:
    ours, theirs = Crowd(live.port), Crowd(bare.port)
    for number in range(READERS):
        cookie = f"sessionid={place.sessions[number // PER_PERSON]}"
        await (await ours.add(f"/live/gesprek/{place.room}/?v=1&lang=nl", cookie)).is_in
        await theirs.add("/")
    posted, stored = [], []
    for number in range(POSTS):
        posted.append(await ours.hear(1, lambda number=number: _post(site, place, number)))  # type: ignore[misc]
        stored.append(await theirs.hear(1, lambda: request(bare.port, "/bench/store/?1")))
    for crowd in (ours, theirs):
        crowd.leave()
    print(f"\n{'from a POST to the last of 200 readers':46}{'p50':>8}{'p95':>12}   (aim: p50 ≤ 15 ms)")
    for label, times in (("conversation, PostgreSQL and Redis", posted), ("bare INSERT and broadcast", stored)):
        times.sort()
        print(f"{label:43}{median(times) * 1000:8.1f} ms{times[int(len(times) * 0.95)] * 1000:9.1f} ms")


async def _post(site: Server, place: Place, number: int) -> bytes:
    text = f"Ik neem soep mee voor wie er vanavond komt, dat wordt keer {number}. " * 8
    data = urlencode({"text": text, "submission": str(uuid.uuid4())}).encode()
    cookie = f"sessionid={place.sessions[100 + number]}; csrftoken={'t' * 32}"
    return await request(site.port, f"/gesprek/{place.room}/berichten/", method="POST", cookie=cookie, data=data)


async def _long_pasts(town: Town, site: Server) -> None:
    small, large = _with_past(town, "klein", FEW), _with_past(town, "groot", MANY)
    few, many = [], []
    for _ in range(OPENINGS):
        few.append(await _seconds(site, "/wijken/klein/gesprek/", small))
        many.append(await _seconds(site, "/wijken/groot/gesprek/", large))
    missed = [await _seconds(site, f"/gesprek/{small.room}/na/?after={FEW - MISSED}", small) for _ in range(12)]
    print(
        f"\nopening a room with 1,000 messages: {median(few) * 1000:.1f} ms,"
        f" with 1,000,000: {median(many) * 1000:.1f} ms"
    )
    ratio("opening with 1,000,000 messages, of with 1,000", median(many) / median(few), 1.2, at_most=True)
    ratio("ms for 500 missed changes in one page", median(missed) * 1000, 50, at_most=True)
    print(f"  (the first time, before they are kept: {missed[0] * 1000:.0f} ms)")


def _with_past(town: Town, slug: str, messages: int) -> Place:
    """A room in which so much was said."""
    place = town.settle(slug, 1)
    town.do("say", str(place.room), "Het begin.")
    with psycopg.connect(town.variables["DATABASE_URL"], autocommit=True) as database:
        database.execute("SET session_replication_role = replica")  # without looking up each foreign key
        columns = database.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'community_message'"
            " AND column_name NOT IN ('id', 'change', 'submission', 'text')"
        )
        names = ", ".join(name for (name,) in columns)
        (first,) = database.execute("SELECT max(id) FROM community_message").fetchone() or (0,)
        database.execute(COPY.format(names=names), {"first": 2, "last": messages, "id": first})  # type: ignore[arg-type]
        database.execute("UPDATE community_room SET last_change = %s WHERE id = %s", [messages, place.room])
        database.execute("VACUUM ANALYZE community_message")
    return place


async def _seconds(site: Server, path: str, place: Place) -> float:
    began = time.perf_counter()
    await request(site.port, path, cookie=f"sessionid={place.sessions[0]}")
    return time.perf_counter() - began
