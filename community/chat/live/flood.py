"""How much a person may send, and how much of what is only nice to know is passed on in a room."""

import time
from collections import Counter

SECONDS = 10
FRAMES = 40
"""Frames and new sockets of one person in these seconds. Somebody who writes sends four."""
TYPING = 50
"""How often "I am writing" is passed on in one room in these seconds: each goes to everybody there."""


class Flood:
    def __init__(self) -> None:
        self._since = time.monotonic()
        self._people: Counter[int] = Counter()
        self._rooms: Counter[int] = Counter()

    def is_too_fast(self, person: int) -> bool:
        """Count one more of this person."""
        self._forget()
        self._people[person] += 1
        return self._people[person] > FRAMES

    def may_tell_typing(self, room: int) -> bool:
        self._forget()
        self._rooms[room] += 1
        return self._rooms[room] <= TYPING

    def _forget(self) -> None:
        if time.monotonic() - self._since > SECONDS:
            self._since = time.monotonic()
            self._people.clear()
            self._rooms.clear()
