"""One PostgreSQL and one Redis for all tests; servers of their own for each."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.faults.engines import Postgres, Redis
from tests.faults.proxy import Proxy
from tests.faults.town import Town

# They need PostgreSQL and Redis, and a quiet machine: CI runs them in a step of their own.
collect_ignore_glob = [] if os.environ.get("FAULTS") else ["test_*.py"]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    postgres = Postgres()
    postgres.start()
    yield postgres
    postgres.end()


@pytest.fixture(scope="session")
def redis() -> Iterator[Redis]:
    redis = Redis()
    redis.start()
    yield redis
    redis.end()


@pytest.fixture(scope="session")
def empty_town(postgres: Postgres, redis: Redis) -> Town:
    """Filled once; its variables lead to the same database for every test."""
    town = Town({"DATABASE_URL": postgres.url, "REDIS_URL": redis.url})
    town.fill()
    return town


@pytest.fixture(scope="session")
def all_day(empty_town: Town) -> Iterator[Town]:
    town = Town(empty_town.variables)
    yield town
    town.end()


@pytest.fixture
def town(all_day: Town) -> Town:
    """Two server processes; those that a test has killed are there again for the next."""
    with ThreadPoolExecutor() as together:
        for _ in range(2 - len(all_day.servers)):
            together.submit(all_day.start)
    assert len(all_day.servers) == 2
    return all_day


@pytest.fixture
def crowded(empty_town: Town) -> Iterator[Town]:
    """One server process with a channel layer in memory that is soon full."""
    narrow = {"REDIS_URL": "", "DJANGO_SETTINGS_MODULE": "tests.faults.settings"}
    town = Town(empty_town.variables | narrow)
    town.start()
    yield town
    town.end()


@pytest.fixture
def proxy(town: Town) -> Iterator[Proxy]:
    proxy = Proxy(lambda: [server.port for server in town.servers])
    proxy.start()
    yield proxy
    proxy.end()
