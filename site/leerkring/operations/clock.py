"""Runs the timed work inside one process, for installations without cron."""

import threading
from types import TracebackType

from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import close_old_connections

SECONDS = 60


class Clock:
    """While the block runs, `run_due` runs every minute in a thread of its own."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._tick, name="clock", daemon=True)

    def __enter__(self) -> "Clock":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _tick(self) -> None:
        while not self._stop.wait(SECONDS):
            close_old_connections()
            try:
                call_command("run_due", quiet=True)
            except CommandError as error:
                print(error)
            finally:
                close_old_connections()
