"""Takes noted changes into the index; safe to run at any time, by any number of processes."""

from collections import defaultdict
from datetime import datetime

from leerkring.search import sources
from leerkring.search.documents.models import Change
from leerkring.search.elastic.connection import is_configured
from leerkring.search.indexing.push import push
from leerkring.search.indexing.write import write

AT_ONCE = 100


def catch_up(most: int = 1000, *, in_request: bool = False) -> int:
    """Take in noted changes, oldest first: into the database index, and from there into Elasticsearch.

    in_request: whether somebody waits for it; then what can wait does.
    """
    done = write_changes(most, in_request=in_request)
    return max(done, push(in_request=in_request))


def write_changes(most: int = 1000, *, in_request: bool = False) -> int:
    """Write noted changes into the database index. Touches nothing outside the database."""
    left = sources.waiting_names() if in_request else []
    noted, done = Change.objects.filter(is_written=False).exclude(source__in=left).order_by("number"), 0
    while done < most and (rows := list(noted[:AT_ONCE])):
        by_source: dict[str, list[Change]] = defaultdict(list)
        for row in rows:
            by_source[row.source].append(row)
        for name, changes in by_source.items():
            moved = write(sources.source(name), [change.object_id for change in changes])
            _written(changes, moved)
        done += len(rows)
    return done


def _written(changes: list[Change], moved: set[int]) -> None:
    """A row that was noted again meanwhile has another number and stays as it is."""
    for change in changes:
        row = Change.objects.filter(pk=change.pk, number=change.number)
        if is_configured():
            row.update(is_written=True, is_moved=change.is_moved or change.object_id in moved)
        else:
            row.delete()


def when_due(now: datetime) -> str:
    """What could not be taken in at once: a job of `run_due`."""
    return f"{catch_up(100_000)} taken in"
