"""What is on its way into the index is left out: it may have gone where this person may not look."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from leerkring.search.documents.models import Change
from leerkring.search.sources import Reach

MOST = 10_000


def without_pending(reaches: Iterable[Reach]) -> list[Reach]:
    """Return the same reaches without the objects whose change is not in the index yet. One question."""
    pending: dict[str, set[int]] = defaultdict(set)
    for source, number in Change.objects.exclude(is_written=True, is_moved=False).values_list("source", "object_id")[
        :MOST
    ]:
        pending[source].add(number)
    return [
        replace(reach, without=reach.without | pending[reach.source]) if reach.source in pending else reach
        for reach in reaches
    ]
