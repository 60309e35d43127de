"""An answer went out of sight or came back: whoever used its words elsewhere looks again. A feature adds a watcher."""

from collections.abc import Callable

from community.questions.models import Answer

_watchers: dict[str, Callable[[Answer], None]] = {}


def watch(name: str, watcher: Callable[[Answer], None]) -> None:
    """Add a watcher; called from the `ready()` of the app. It is called inside the transaction of the change."""
    _watchers[name] = watcher


def sight_changed(answer: Answer) -> None:
    """The row says already what is true now."""
    for watcher in _watchers.values():
        watcher(answer)
