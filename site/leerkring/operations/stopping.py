"""Ctrl-C during work that may be broken off: one sentence, and it ends there."""

import os
import signal
from typing import Any

from django.core.management.commands import migrate

STOPPED = "Stopped. Run it again and it goes on: nothing is lost."
STATUS = 128 + signal.SIGINT


class Stopping:
    """Within this block Ctrl-C ends the process; transactions that are open are rolled back by the database.

    Python forgets an interrupt that comes within a finalizer, and migrations spend much of their time in those:
    now and then it went on as if nothing had been pressed.
    """

    def __init__(self) -> None:
        self.patient = False
        """Whether to wait until the work itself says that it can be broken off, by `here`."""
        self._asked = False
        self._before = signal.getsignal(signal.SIGINT)

    def __enter__(self) -> "Stopping":
        if self._before is signal.default_int_handler:  # else somebody else sees to it
            signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._before)

    def here(self) -> None:
        """Stop, when it was asked for."""
        if self._asked:
            os.write(2, f"\n{STOPPED}\n".encode())  # not by sys.stderr: that may be writing at this moment
            os._exit(STATUS)

    def _ask(self, *_: object) -> None:
        self._asked = True
        if not self.patient:
            self.here()


class Migrate(migrate.Command):
    """Stops between two migrations only: Wagtail has some that SQLite doesn't roll back."""

    def __init__(self, stopping: Stopping) -> None:
        super().__init__()
        self._stopping = stopping

    def handle(self, *args: Any, **options: Any) -> None:
        self._stopping.patient = True
        super().handle(*args, **options)
        self._stopping.patient = False
        self._stopping.here()

    def migration_progress_callback(self, action: str, *args: Any, **options: Any) -> None:
        super().migration_progress_callback(action, *args, **options)
        self._stopping.here()
