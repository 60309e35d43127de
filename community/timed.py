"""The timed work of the neighbourhood: each job does what is due, and may run at any moment."""

from leerkring.operations.due import DueJob
from leerkring.operations.due import register as add_job

JOBS: dict[str, DueJob] = {}
"""Name → job. A feature adds a line here."""


def register() -> None:
    for name, job in JOBS.items():
        add_job(name, job)
