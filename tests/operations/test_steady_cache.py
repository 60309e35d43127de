"""A cache in Redis, with a real Redis that is killed and comes back."""

import shutil
import time
from collections.abc import Iterator

import pytest

from leerkring.operations import steady_cache
from leerkring.operations.steady_cache import SteadyRedisCache
from tests.faults.engines import Redis

pytestmark = pytest.mark.skipif(shutil.which("redis-server") is None, reason="needs Debian's package redis-server")


@pytest.fixture
def redis(monkeypatch: pytest.MonkeyPatch) -> Iterator[Redis]:
    monkeypatch.setattr(steady_cache, "LEAVE_ALONE", 0.2)
    redis = Redis()
    redis.start()
    yield redis
    redis.end()


@pytest.fixture
def kept(redis: Redis) -> SteadyRedisCache:
    return SteadyRedisCache(redis.url, {"KEY_PREFIX": f"test{redis.port}"})


def test_it_is_kept_in_redis_where_other_processes_find_it(kept: SteadyRedisCache, redis: Redis) -> None:
    kept.set("one", 1)
    assert SteadyRedisCache(f"{redis.url}?", {"KEY_PREFIX": f"test{redis.port}"}).get("one") == 1


def test_while_redis_is_away_counting_goes_on(kept: SteadyRedisCache, redis: Redis) -> None:
    redis.kill()
    assert kept.add("count", 0, 60)
    assert not kept.add("count", 0, 60)
    assert [kept.incr("count") for _ in range(3)] == [1, 2, 3]
    kept.set_many({"a": "x", "b": None}, 60)
    assert kept.get_many(["a", "b", "c"]) == {"a": "x", "b": None}
    kept.delete("a")
    assert kept.get("a", "gone") == "gone"
    with pytest.raises(ValueError, match="not found"):
        kept.incr("another")


def test_counting_is_one_trip_and_begins_nothing_that_never_ends(kept: SteadyRedisCache) -> None:
    kept.add("count", 1, 60)
    assert [kept.incr("count"), kept.incr("count", 3)] == [2, 5]
    with pytest.raises(ValueError, match="gone"):
        kept.incr("gone")
    assert kept.get("gone") is None


def test_nobody_waits_twice_for_a_redis_that_is_away(kept: SteadyRedisCache, redis: Redis) -> None:
    redis.kill()
    began = time.monotonic()
    for _ in range(200):
        kept.get("anything")
    assert time.monotonic() - began < 1


def test_a_redis_that_is_back_is_asked_again_and_knows_better(kept: SteadyRedisCache, redis: Redis) -> None:
    kept.set("before", 1)
    redis.kill()
    kept.set("meanwhile", 1)
    redis.start()
    time.sleep(0.3)
    assert kept.get("before") is None
    kept.set("after", 1)
    redis.kill()
    assert kept.get("meanwhile") is None
    assert kept.get("after") is None


def test_a_restart_between_two_questions_is_not_noticed(kept: SteadyRedisCache, redis: Redis) -> None:
    kept.set("one", 1)
    redis.kill()
    redis.start()
    kept.set("two", 2)
    assert SteadyRedisCache(f"{redis.url}?", {"KEY_PREFIX": f"test{redis.port}"}).get("two") == 2


def test_a_redis_that_does_not_speak_holds_up_nobody_for_long(kept: SteadyRedisCache, redis: Redis) -> None:
    kept.get("anything")
    redis.pause()
    began = time.monotonic()
    assert kept.add("count", 0, 60)
    assert kept.incr("count") == 1
    assert time.monotonic() - began < 2
