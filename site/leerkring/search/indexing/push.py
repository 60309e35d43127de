"""Takes changes that the database index has on to Elasticsearch. Nothing is lost when it is away: they wait, in order.

Saving never waits for it longer than a second, and not at all while the breaker is open.
"""

import time
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils import timezone

from leerkring.search import sources
from leerkring.search.documents.models import Change
from leerkring.search.elastic import index
from leerkring.search.elastic.breaker import breaker
from leerkring.search.elastic.connection import NoIndex, away, client, is_configured, patient_client

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

AT_ONCE = 500
LONGEST_WAIT = 300
"""Seconds until a change is tried again, at most."""


def push(most: int = 5000, *, in_request: bool = False) -> int:
    """Send what waits, oldest first, and stop at the first failure. Return how many were taken in."""
    left, done = sources.waiting_names() if in_request else [], 0
    while done < most and is_configured():
        due = Change.objects.filter(is_written=True, try_at__lte=timezone.now()).exclude(source__in=left)
        rows = list(due.order_by("number")[:AT_ONCE])
        if not rows or breaker.is_open():
            break
        try:
            _send(rows, client() if in_request else patient_client())
        except away():
            breaker.failed()
            _later(rows)
            break
        breaker.succeeded()
        for row in rows:  # one that was noted again meanwhile has another number, and stays
            Change.objects.filter(pk=row.pk, number=row.number).delete()
        done += len(rows)
    return done


def _send(rows: Sequence[Change], to: "Elasticsearch") -> None:
    """Write the state of this moment to every index. What moved shows at once: no count tells of its old place."""
    now = time.time_ns()
    places = [(row.source, row.object_id) for row in rows]
    documents = index.read(places)
    there = {(each.source, each.object_id) for each in documents}
    gone = [place for place in places if place not in there]
    names = index.targets()
    if not names:
        raise NoIndex("no index")
    actions = [action for name in names for action in index.operations(name, documents)]
    actions += [action for name in names for action in index.removals(name, gone, now)]
    index.send(to, actions, refresh=any(row.is_moved for row in rows))


def _later(rows: Sequence[Change]) -> None:
    """Try these again later, and later still each time."""
    wait = timedelta(seconds=min(2 ** min(rows[0].tries + 1, 10), LONGEST_WAIT))
    Change.objects.filter(pk__in=[row.pk for row in rows]).update(tries=F("tries") + 1, try_at=timezone.now() + wait)
