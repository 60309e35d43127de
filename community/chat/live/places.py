"""How many sockets each person has: ten at most, over all processes.

Where processes share a Redis each socket has a place there, under the person, that ends by itself unless it is kept:
a process that is killed gives nothing back. While Redis is away the limit holds within each process.
"""

import itertools
import logging
import time
import uuid
from collections import Counter
from collections.abc import Awaitable, Iterable, Sequence
from typing import Any, TypeVar

from django.conf import settings
from django.utils.crypto import salted_hmac
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from community.chat.live.asking import Together

T = TypeVar("T")
Place = tuple[int, int]
"""A person, and the number of one place of theirs."""

log = logging.getLogger(__name__)

MOST = 10
KEPT = 90
"""Seconds that a place is kept without a word: every socket is looked after once a minute."""
LEAVE_ALONE = 2.0
"""Seconds in which a Redis that did not answer is not asked again."""
TAKE = """
local free = {}
for number, person in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', person, '-inf', ARGV[1])
  if redis.call('ZCARD', person) < tonumber(ARGV[2]) then
    redis.call('ZADD', person, ARGV[3], ARGV[3 + number])
    redis.call('EXPIREAT', person, ARGV[3])
    free[number] = 1
  else
    free[number] = 0
  end
end
return free
"""


class Places:
    def __init__(self) -> None:
        self.here: Counter[int] = Counter()
        """How many places each person has in this process."""
        self._process = uuid.uuid4().hex
        self._number = itertools.count()
        self._away_until = 0.0
        self._leaving: Together[Place, None] = Together(self._free)
        self._redis: Any = None
        if settings.REDIS_URL:
            patience: dict[str, Any] = {
                "socket_timeout": 2,
                "socket_connect_timeout": 2,
                "retry": Retry(NoBackoff(), 1),
            }
            self._redis = Redis.from_url(settings.REDIS_URL, **patience)

    async def take(self, people: Sequence[int]) -> list[int | None]:
        """Return for each of these people the number of a place that is theirs now, or None when they have enough."""
        places = [(person, self._take_here(person)) for person in people]
        asked = [(person, number) for person, number in places if number is not None]
        free = await self._take_there(asked)
        for person, number in asked:
            if number not in free:
                self._give_back_here(person)
        return [number if number in free else None for _, number in places]

    async def keep(self, places: Iterable[Place]) -> None:
        """Hold places longer."""
        if self._is_there:
            until = int(time.time()) + KEPT
            held = self._redis.pipeline(transaction=False)
            for person, number in places:
                held.zadd(_key(person), {self._name(number): until})
                held.expireat(_key(person), until)
            await self._calmly(held.execute())

    async def give_back(self, person: int, number: int) -> None:
        self._give_back_here(person)
        await self._leaving.ask((person, number))

    def _take_here(self, person: int) -> int | None:
        if self.here[person] >= MOST:
            return None
        self.here[person] += 1
        return next(self._number)

    def _give_back_here(self, person: int) -> None:
        self.here[person] -= 1
        if not self.here[person]:
            del self.here[person]

    async def _take_there(self, places: list[Place]) -> set[int]:
        """Return the numbers for which there is room: all of them, where nobody can be asked."""
        numbers = [number for _, number in places]
        if not (self._is_there and places):
            return set(numbers)
        now, keys = int(time.time()), [_key(person) for person, _ in places]
        names = [self._name(number) for number in numbers]
        free = await self._calmly(self._redis.eval(TAKE, len(keys), *keys, now, MOST, now + KEPT, *names))
        return set(numbers) if free is None else set(itertools.compress(numbers, free))

    async def _free(self, places: Sequence[Place]) -> list[None]:
        if self._is_there:
            given = self._redis.pipeline(transaction=False)
            for person, number in places:
                given.zrem(_key(person), self._name(number))
            await self._calmly(given.execute())
        return [None] * len(places)

    @property
    def _is_there(self) -> bool:
        return self._redis is not None and time.monotonic() >= self._away_until

    def _name(self, number: int) -> str:
        return f"{self._process}:{number}"

    async def _calmly(self, asked: Awaitable[T]) -> T | None:
        try:
            return await asked
        except (RedisError, OSError) as error:
            self._away_until = time.monotonic() + LEAVE_ALONE
            log.warning("sockets are counted in this process alone: %s", type(error).__name__)
            return None


def _key(person: int) -> str:
    """Keyed, so that a Redis that others look into does not say who is here."""
    return "sockets:" + salted_hmac("community.chat.live.places", str(person)).hexdigest()
