"""Where announcements are made: on the event loop on which this process serves sockets, else on one of its own.

They are made by threads that answer requests, and nobody waits for them: not for a Redis that is slow or away. A
channel layer belongs to one loop (the one in memory loses wake-ups when another thread touches it), and a loop that
stays keeps its connection to Redis.
"""

import asyncio
import atexit
import os
import threading
from collections.abc import Coroutine
from concurrent.futures import Future, wait
from typing import Any

LAST_WORDS = 2.0
"""Seconds that a process that ends may take to say what it still had to say."""

_serving: asyncio.AbstractEventLoop | None = None
_own: tuple[int, asyncio.AbstractEventLoop] | None = None
"""With the number of the process: a thread is lost in a fork."""
_starting = threading.Lock()
_unsaid: set[Future[Any]] = set()


def serve_here() -> None:
    """Called by the hub, on its loop."""
    global _serving
    _serving = asyncio.get_running_loop()


def hand_over(work: Coroutine[Any, Any, Any]) -> None:
    """Have it done soon; what fails must be handled by the work itself."""
    where = _serving if _serving is not None and _serving.is_running() else _loop_of_our_own()
    _unsaid.add(said := asyncio.run_coroutine_threadsafe(work, where))
    said.add_done_callback(_unsaid.discard)


def _loop_of_our_own() -> asyncio.AbstractEventLoop:
    global _own
    with _starting:
        if _own is None or _own[0] != os.getpid():
            _own = (os.getpid(), asyncio.new_event_loop())
            threading.Thread(target=_own[1].run_forever, name="announcements", daemon=True).start()
        return _own[1]


@atexit.register
def _say_the_rest() -> None:
    wait(list(_unsaid), LAST_WORDS)
