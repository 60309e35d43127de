"""Where announcements are made: on the event loop on which this process serves sockets, else on one of its own.

They are made by threads that answer requests, and nobody waits for them: not for a Redis that is slow or away. A
channel layer belongs to one loop (the one in memory loses wake-ups when another thread touches it), and a loop that
stays keeps its connection to Redis.
"""

import asyncio
import atexit
import os
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, wait
from typing import Any

LAST_WORDS = 2.0
"""Seconds that a process that ends may take to say what it still had to say."""

Work = Callable[[], Awaitable[None]]


class Speaker:
    """A loop on which one announcement is made after the other, in the order in which they were handed over."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.process = os.getpid()
        self._turn = asyncio.Lock()

    def hand_over(self, work: Work) -> Future[None]:
        return asyncio.run_coroutine_threadsafe(self._in_turn(work), self.loop)

    async def _in_turn(self, work: Work) -> None:
        async with self._turn:
            await work()


_serving: Speaker | None = None
_own: Speaker | None = None
_starting = threading.Lock()
_unsaid: set[Future[Any]] = set()


def serve_here() -> None:
    """Called by the hub, on its loop."""
    global _serving
    _serving = Speaker(asyncio.get_running_loop())


def hand_over(work: Work) -> None:
    """Have it done soon; what fails must be handled by the work itself."""
    speaker = _serving if _serving is not None and _serving.loop.is_running() else _speaker_of_our_own()
    _unsaid.add(said := speaker.hand_over(work))
    said.add_done_callback(_unsaid.discard)


def _speaker_of_our_own() -> Speaker:
    global _own
    with _starting:
        if _own is None or _own.process != os.getpid():  # a thread is lost in a fork
            _own = Speaker(asyncio.new_event_loop())
            threading.Thread(target=_own.loop.run_forever, name="announcements", daemon=True).start()
        return _own


@atexit.register
def _say_the_rest() -> None:
    wait(list(_unsaid), LAST_WORDS)
