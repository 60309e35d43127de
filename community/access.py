"""Somebody's access changed: whoever holds a door open for them looks again. A feature adds what has to look.

Pages need nothing: they ask at every request, and while they stand open (`open_tabs`).
"""

from collections.abc import Callable
from typing import Protocol


class Watcher(Protocol):
    """Called after the commit, with the numbers of the person, or of the group, about whom access changed."""

    def __call__(self, *, user: int | None, group: int | None) -> None: ...


_watchers: dict[str, Callable[..., None]] = {}


def watch(name: str, watcher: Watcher) -> None:
    """Add a watcher; called from the `ready()` of the app."""
    _watchers[name] = watcher


def access_changed(*, user: int | None = None, group: int | None = None) -> None:
    for watcher in _watchers.values():
        watcher(user=user, group=group)
