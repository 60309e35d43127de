"""Words went out of sight or came back: whoever used them elsewhere looks again. A feature adds a watcher.

Watchers are called inside the transaction of the change, when the rows say already what is true now.
"""

from collections.abc import Callable, Collection

from community.questions.models import Question

_of_answers: dict[str, Callable[[Collection[int]], None]] = {}
_of_told: dict[str, Callable[[Question], None]] = {}


def watch_answers(name: str, watcher: Callable[[Collection[int]], None]) -> None:
    """Add a watcher, called with the numbers of answers; from the `ready()` of the app."""
    _of_answers[name] = watcher


def watch_told(name: str, watcher: Callable[[Question], None]) -> None:
    """Add a watcher, called with a question that a resident told and no longer wants to be told."""
    _of_told[name] = watcher


def sight_changed(answers: Collection[int]) -> None:
    for watcher in _of_answers.values() if answers else ():
        watcher(answers)


def no_longer_told(question: Question) -> None:
    """Call it while what came of the question is still there. Nothing happens for one that was not told."""
    for watcher in _of_told.values() if question.told_by else ():
        watcher(question)
