"""What this process keeps of pages that it renders again and again.

Not one of Django's caches, because those turn each value into bytes and back; a page of a member looks here
some twenty times.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock


class Memory:
    """The parts that were asked for last, by what they depend on. entries: how many, at most."""

    def __init__(self, entries: int) -> None:
        self.entries = entries
        self._kept: OrderedDict[Hashable, list[str]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable) -> list[str] | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
            return kept

    def keep(self, key: Hashable, pieces: list[str]) -> None:
        with self._lock:
            self._kept[key] = pieces
            while len(self._kept) > self.entries:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()

    def all(self) -> list[str]:
        """Everything that is kept, for who wants to look whether it holds what it must not."""
        with self._lock:
            return ["".join(pieces) for pieces in self._kept.values()]


parts = Memory(entries=5_000)
"""Buttons, menus and empty forms."""
