"""Ctrl-C during work that may be broken off at any moment: one sentence, and it ends there and then."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

STOPPED = "Stopped. Run it again and it goes on: nothing is lost."
STATUS = 128 + signal.SIGINT


@contextmanager
def stopping_at_once() -> Iterator[None]:
    """Within this block Ctrl-C ends the process; transactions that are open are rolled back by the database.

    Python forgets an interrupt that comes within a finalizer, and migrations spend much of their time in those:
    now and then it went on as if nothing had been pressed.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:  # somebody else sees to it
        yield
        return
    signal.signal(signal.SIGINT, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _stop(*_: Any) -> None:
    os.write(2, f"\n{STOPPED}\n".encode())  # not by sys.stderr: that may be writing at this moment
    os._exit(STATUS)
