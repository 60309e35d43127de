"""Writes all that a source has into the database index; what is right already is left alone."""

import time
from collections.abc import Iterator, Sequence

from leerkring.search.documents.models import Document
from leerkring.search.indexing.progress import Progress
from leerkring.search.indexing.write import write
from leerkring.search.sources import Source

AT_ONCE = 500


def write_all(source: Source) -> Iterator[tuple[Progress, set[int]]]:
    """Describe every object again, and take out what is no longer there. Yield also which were not right."""
    there = list(source.numbers(0))
    known = Document.objects.filter(source=source.name).values_list("object_id", flat=True)
    numbers = there + sorted(set(known) - set(there))
    start = time.monotonic()
    for first in range(0, len(numbers), AT_ONCE):
        changed = write_batch(source, numbers[first : first + AT_ONCE])
        done = min(first + AT_ONCE, len(numbers))
        yield Progress(done, len(numbers), done / max(time.monotonic() - start, 0.001)), changed


def write_batch(source: Source, numbers: Sequence[int]) -> set[int]:
    """Return those that were not right."""
    places = Document.objects.filter(source=source.name, object_id__in=numbers)
    before = dict(places.values_list("object_id", "written"))
    write(source, numbers)
    after = dict(places.values_list("object_id", "written"))
    return {number for number in numbers if before.get(number) != after.get(number)}
