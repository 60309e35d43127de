"""The site on a machine that stands still again and again, so that events come in heaps."""

import asyncio
import time
from typing import Any

from leerkring.asgi import application as site

EVERY, STILL = 0.5, 0.3
"""Seconds."""
_stuttering: list[asyncio.TimerHandle] = []


async def application(scope: Any, receive: Any, send: Any) -> None:
    if not _stuttering:
        _stutter()
    await site(scope, receive, send)


def _stutter() -> None:
    time.sleep(STILL)
    _stuttering[:] = [asyncio.get_running_loop().call_later(EVERY, _stutter)]
