"""Keeps a site quick while Elasticsearch is away: after a failure it is left alone for a while, then tried once."""

import time
from threading import Lock

PATIENCE, LONGEST = 2.0, 30.0
"""Seconds to leave it alone after the first failure, doubled with each that follows, and at most."""


class Breaker:
    """Of one process. `is_open`: whether to leave the other side alone now."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.reset()

    def reset(self) -> None:
        self._failures, self._until = 0, 0.0

    def is_open(self) -> bool:
        """Ask before each call. When the time is over, one caller may try; the others wait for what comes of it."""
        with self._lock:
            now = time.monotonic()
            if now < self._until:
                return True
            if self._failures:
                self._until = now + PATIENCE
            return False

    def failed(self) -> None:
        with self._lock:
            self._failures += 1
            self._until = time.monotonic() + min(PATIENCE * 2 ** (self._failures - 1), LONGEST)

    def succeeded(self) -> None:
        if self._failures:
            self.reset()


breaker = Breaker()
