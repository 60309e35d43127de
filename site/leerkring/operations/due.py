"""All timed work behind one command: features register a job, `manage.py run_due` does what is due."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

DueJob = Callable[[datetime], str]
"""Does what is due at the given moment and says in a few words what it did; safe to run at any time."""

_jobs: dict[str, DueJob] = {}


@dataclass(frozen=True)
class Outcome:
    name: str
    said: str
    error: Exception | None = None


def register(name: str, job: DueJob) -> None:
    """Add a job; called from the `ready()` of an app."""
    _jobs[name] = job


def run(now: datetime) -> Iterator[Outcome]:
    """Do all jobs, each for itself: one that fails does not keep the others from their work."""
    for name, job in _jobs.items():
        try:
            yield Outcome(name, job(now))
        except Exception as error:
            yield Outcome(name, "", error)
