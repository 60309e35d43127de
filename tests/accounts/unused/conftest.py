from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.utils import timezone

from leerkring.accounts.unused.job import warn_and_remove


@pytest.fixture
def now() -> datetime:
    return timezone.now()


@pytest.fixture
def run(django_capture_on_commit_callbacks: Callable[..., Any]) -> Callable[[datetime], str]:
    def run(moment: datetime) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            return warn_and_remove(moment)

    return run
