"""Questions to the database from the loop of the sockets, on a few threads whose connections stay open.

`database_sync_to_async` closes the connection after each question, and opening one takes longer than all that is
asked when a socket opens: a thousand people who come back at once would wait for that.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, ParamSpec, TypeVar

from django.db import Error, connections

P = ParamSpec("P")
T = TypeVar("T")
Question = TypeVar("Question")
GATHER = 0.05
"""Seconds that who asks along with others waits for some more: a question costs as much for one as for ten."""
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


class Together(Generic[Question, T]):
    """Asks what many want to know in one go: who comes while it is being asked goes along with the next.

    Somebody alone waits for nobody; a thousand at once are ten questions instead of a thousand.
    answer: returns an answer to each of some questions, in their order. gather: seconds, see GATHER.
    """

    def __init__(
        self, answer: Callable[[Sequence[Question]], Awaitable[Sequence[T]]], most: int = 100, gather: float = GATHER
    ) -> None:
        self._answer, self._most, self._gather = answer, most, gather
        self._waiting: list[tuple[Question, asyncio.Future[T]]] = []
        self._asking: asyncio.Task[None] | None = None

    async def ask(self, question: Question) -> T:
        answered: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((question, answered))
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask_all())
        return await answered

    async def _ask_all(self) -> None:
        while self._waiting:
            now, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            try:
                answers = await self._answer([question for question, _ in now])
            except Exception as error:
                _tell(now, [error] * len(now))
            else:
                _tell(now, answers)
            if len(now) > 1 and len(self._waiting) < self._most:
                await asyncio.sleep(self._gather)


def _tell(asked: Sequence[tuple[Question, asyncio.Future[T]]], answers: Sequence[T | Exception]) -> None:
    for (_question, answered), answer in zip(asked, answers, strict=True):
        if answered.done():
            continue  # who asked is gone
        if isinstance(answer, Exception):
            answered.set_exception(answer)
        else:
            answered.set_result(answer)
