"""Prints how fast conversations are in relation to baselines in the same run: `python -m tests.bench.chat`."""

import tempfile
import time
from pathlib import Path

import uvloop

from tests.bench.chat import broadcast, comeback, storing
from tests.bench.load import stay_away_from_the_server
from tests.faults.engines import Postgres, Redis
from tests.faults.town import Town

PEOPLE = 200


async def measure(town: Town) -> None:
    place = town.settle("bench", PEOPLE)
    stay_away_from_the_server()
    broadcast.report(await broadcast.measure(town.folder, town.variables, place))
    await storing.measure(town, place)
    await comeback.measure(town, place)


def main() -> None:
    began = time.monotonic()
    postgres, redis = Postgres(), Redis()
    postgres.start()
    redis.start()
    try:
        print("Filling a database…", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            town = Town({"DATABASE_URL": postgres.url, "REDIS_URL": redis.url}, folder=Path(folder))
            town.fill()
            print("Measuring conversations…", flush=True)
            uvloop.run(measure(town))
    finally:
        redis.end()
        postgres.end()
    print(f"\nmeasured in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
