"""Words went out of sight or came back: whoever used them elsewhere looks again. A feature adds a watcher.

Watchers are called inside the transaction of the change, when the rows say already what is true now.
"""

from collections.abc import Callable, Collection

from community.questions.models import Question

_of_answers: dict[str, Callable[[Collection[int]], None]] = {}
_of_asked: dict[str, Callable[[Question], None]] = {}


def watch_answers(name: str, watcher: Callable[[Collection[int]], None]) -> None:
    """Add a watcher, called with the numbers of answers; from the `ready()` of the app."""
    _of_answers[name] = watcher


def watch_asked(name: str, watcher: Callable[[Question], None]) -> None:
    """Add a watcher, called with a question of which the asker takes back their words, or what came of it."""
    _of_asked[name] = watcher


def sight_changed(answers: Collection[int]) -> None:
    for watcher in _of_answers.values() if answers else ():
        watcher(answers)


def asked_no_more(question: Question) -> None:
    """Call it while what came of the question is still there."""
    for watcher in _of_asked.values():
        watcher(question)
