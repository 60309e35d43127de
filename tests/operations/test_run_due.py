"""The one command for timed work."""

from collections.abc import Iterator
from datetime import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from leerkring.operations import due


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, due.DueJob]]:
    jobs: dict[str, due.DueJob] = {}
    monkeypatch.setattr(due, "_jobs", jobs)
    return jobs


def broken(now: datetime) -> str:
    raise OSError("no mail server")


def test_every_job_says_what_it_did(jobs: dict[str, due.DueJob]) -> None:
    due.register("digests", lambda now: "3 sent")
    out = StringIO()
    call_command("run_due", stdout=out)
    assert out.getvalue() == "digests: 3 sent\n"


def test_a_job_that_fails_does_not_stop_the_next_one(jobs: dict[str, due.DueJob]) -> None:
    due.register("mails", broken)
    due.register("digests", lambda now: "3 sent")
    out, error = StringIO(), StringIO()
    with pytest.raises(CommandError, match="mails"):
        call_command("run_due", stdout=out, stderr=error)
    assert "digests: 3 sent" in out.getvalue()
    assert "no mail server" in error.getvalue()


def test_quietly_it_says_nothing_when_all_is_well(jobs: dict[str, due.DueJob]) -> None:
    due.register("digests", lambda now: "3 sent")
    out = StringIO()
    call_command("run_due", quiet=True, stdout=out)
    assert out.getvalue() == ""
