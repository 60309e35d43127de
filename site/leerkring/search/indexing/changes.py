"""What has changed is noted in the same transaction, and indexed when that is through."""

import time
from collections.abc import Iterable
from datetime import UTC, datetime

from django.db import transaction

from leerkring.search import sources
from leerkring.search.documents.models import Change

ALL_AT_ONCE = 500

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""Long due. Not the moment of the change: of what is anonymous no moment is kept."""


def note(source: str, numbers: Iterable[int]) -> None:
    """Note that these objects were made, changed or removed. They are indexed on commit, or within a minute
    (`run_due`) when their source waits.

    Until then they are left out of hits and counts, so that nothing shows from where it is gone.
    Call it in the transaction of the change: what is noted cannot be lost.
    """
    now = time.time_ns()
    rows = [Change(source=source, object_id=number, number=now, try_at=AT_ONCE) for number in set(numbers)]
    if not rows:
        return
    Change.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["source", "object_id"],
        update_fields=["number", "is_written", "tries", "try_at"],
        batch_size=ALL_AT_ONCE,
    )
    if source not in sources.waiting_names():
        transaction.on_commit(_take_in, robust=True)


def hand_on(source: str, numbers: Iterable[int]) -> None:
    """Note for Elasticsearch alone what the database index has already."""
    now = time.time_ns()
    rows = [
        Change(source=source, object_id=number, number=now, is_written=True, is_moved=True) for number in set(numbers)
    ]
    Change.objects.bulk_create(rows, ignore_conflicts=True, batch_size=ALL_AT_ONCE)


def _take_in() -> None:
    from leerkring.search.indexing.catch_up import catch_up

    catch_up(in_request=True)
