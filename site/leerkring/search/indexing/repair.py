"""Mends what differs: the database index from the sources, Elasticsearch from the database index."""

from collections.abc import Iterator

from leerkring.search import sources
from leerkring.search.elastic.connection import is_configured
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.indexing.changes import hand_on
from leerkring.search.indexing.drift import engine_drift
from leerkring.search.indexing.everything import write_all
from leerkring.search.indexing.rebuild import rebuild


def repair() -> Iterator[tuple[str, int]]:
    """Yield what was mended and how much of it."""
    mended = 0
    for source in sources.all_sources():
        for _step, changed in write_all(source):
            mended += len(changed)
            if is_configured():
                hand_on(source.name, changed)
    yield "database", mended
    catch_up(1_000_000)
    if is_configured():
        yield "Elasticsearch", _mend_engine()


def _mend_engine() -> int:
    drift = engine_drift()
    if drift.is_without_index or drift.is_of_other_language:
        return max((step.done for step in rebuild()), default=0)
    for name in {source for source, _number in drift.places}:
        hand_on(name, [number for source, number in drift.places if source == name])
    catch_up(1_000_000)
    return len(drift.places)
