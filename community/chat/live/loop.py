"""The event loop on which this process serves sockets, if it serves any.

Announcements are made by threads. A channel layer belongs to one loop (the one in memory loses wake-ups when
another thread touches it), so they are handed over to it, and nobody waits.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

_serving: asyncio.AbstractEventLoop | None = None


def serve_here() -> None:
    """Called by the hub, on its loop."""
    global _serving
    _serving = asyncio.get_running_loop()


def hand_over(work: Coroutine[Any, Any, Any]) -> bool:
    """Run it on the loop of the sockets; False (and the work is dropped) when this process serves none."""
    if _serving is None or not _serving.is_running():
        work.close()
        return False
    asyncio.run_coroutine_threadsafe(work, _serving)
    return True
