"""A cache in Redis that people don't notice the loss of: while Redis is away, each process keeps its own."""

import logging
import time
from functools import cache, partial
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import RedisError
from redis.retry import Retry

log = logging.getLogger(__name__)

LEAVE_ALONE = 2.0
"""Seconds in which a Redis that did not answer is not asked again: who comes then does not wait for it as well."""
# Once more and at once: a connection from before a restart is dead, the next one lives. Who asks is waiting.
IMPATIENT: dict[str, Any] = {
    "socket_connect_timeout": 1,
    "socket_timeout": 1,
    "retry": Retry(NoBackoff(), 1, supported_errors=(NoConnection,)),
}


COUNT = "if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('INCRBY', KEYS[1], ARGV[1]) end"


class Client(RedisCacheClient):
    def incr(self, key: Any, delta: int) -> int:
        """Count in one trip. Django first asks whether there is a number: one that ends between the two would be
        begun anew without an end, and a limit would hold for ever."""
        number = self.get_client(key, write=True).eval(COUNT, 1, key, delta)
        if number is None:
            raise ValueError(f"Key {key!r} not found.")
        return int(number)


class Steady:
    """Does what RedisCacheClient does, there while it can, and else here.

    Counting goes on within each process, so nobody is kept out and a flood still meets a limit. When Redis is back,
    what was kept here is forgotten: the other processes know nothing of it.
    """

    def __init__(self, server: str, name: str, entries: int) -> None:
        self._there = Client([server], **IMPATIENT)
        self._here = LocMemCache(f"while Redis is away: {name}", {"OPTIONS": {"MAX_ENTRIES": entries}})
        self._away_until: float | None = None

    def __getattr__(self, method: str) -> Any:
        return partial(self._do, method)

    def _do(self, method: str, *args: Any) -> Any:
        if self._away_until is None or time.monotonic() >= self._away_until:
            try:
                found = getattr(self._there, method)(*args)
            except (RedisError, OSError) as error:
                self._lost(error)
            else:
                self._found()
                return found
        return getattr(self._here, method)(*args)

    def _lost(self, error: Exception) -> None:
        self._away_until = time.monotonic() + LEAVE_ALONE
        log.warning("Redis does not answer, this process keeps its own cache: %s", type(error).__name__)

    def _found(self) -> None:
        if self._away_until is not None:
            self._away_until = None
            self._here.clear()


class SteadyRedisCache(RedisCache):
    """OPTIONS: `entries` is how many are kept in the memory of a process while Redis is away."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        entries = params.get("OPTIONS", {}).get("entries", 1000)
        self._cache: Any = _client(server, self.key_prefix, entries)


# One for the process: Django makes a cache for each thread, and under ASGI for each request.
_client = cache(Steady)
