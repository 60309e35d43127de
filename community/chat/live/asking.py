"""Questions to the database from the loop of the sockets, on a few threads whose connections stay open.

`database_sync_to_async` closes the connection after each question, and opening one takes longer than all that is
asked when a socket opens: a thousand people who come back at once would wait for that.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import Error, connections

P = ParamSpec("P")
T = TypeVar("T")
THREADS = 4
"""Each has one connection to the database."""

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="sockets")


async def asked(question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run something that only reads from the database, off the loop, and return what it found."""
    return await asyncio.get_running_loop().run_in_executor(_threads, lambda: _ask(question, *args, **kwargs))


def _ask(question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    try:
        return question(*args, **kwargs)
    except Error:
        # A database that was restarted has closed what was open. Reading may be done again.
        connections.close_all()
        return question(*args, **kwargs)
