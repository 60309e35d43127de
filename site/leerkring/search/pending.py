"""What is on its way into the index is left out: it may have gone where this person may not look."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q

from leerkring.search.documents.models import Change
from leerkring.search.sources import Reach

MOST = 10_000


def without_pending(reaches: Iterable[Reach], *, also_moved: bool) -> list[Reach]:
    """Return the same reaches without the objects whose change is not in the index yet. One question.

    also_moved: leave out too what the database index has, but Elasticsearch still knows at its old place.
    """
    pending: dict[str, set[int]] = defaultdict(set)
    waiting = Change.objects.filter(Q(is_written=False) | Q(is_moved=True) if also_moved else Q(is_written=False))
    for source, number in waiting.values_list("source", "object_id")[:MOST]:
        pending[source].add(number)
    return [
        replace(reach, without=reach.without | pending[reach.source]) if reach.source in pending else reach
        for reach in reaches
    ]
