"""What somebody alone looks after: who has such a task is not removed. A feature adds its own.

tasks.register(Task(name="hosts", held_by=is_last_host, tell=tell_moderators, note=write_in_the_log))
"""

from collections.abc import Callable
from dataclasses import dataclass

from leerkring.accounts.models import User


def _nothing(what: str, user: User) -> None:
    """There is no log."""


@dataclass(frozen=True)
class Task:
    """A task that must not be left to nobody.

    held_by: whether somebody has it, and nobody else can take it over by themselves.
    tell:    called once when it keeps an unused account: tell who can give the task to somebody else.
    note:    called with "warn_unused" or "remove_unused" after somebody was warned or removed.
    """

    name: str
    held_by: Callable[[User], bool]
    tell: Callable[[User], None]
    note: Callable[[str, User], None] = _nothing


_tasks: dict[str, Task] = {}


def register(task: Task) -> None:
    """Add a task; called from the `ready()` of an app."""
    _tasks[task.name] = task


def tasks() -> list[Task]:
    return list(_tasks.values())
