"""Where what can be found differs from what is there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from leerkring.search import sources
from leerkring.search.documents.models import Change, Document
from leerkring.search.elastic import index
from leerkring.search.elastic.analysis import language_digest
from leerkring.search.elastic.body import name_of
from leerkring.search.elastic.connection import live, patient_client

AT_ONCE = 1000
Place = index.Place


@dataclass
class Drift:
    """Places of objects. missing: not in the index; extra: in it without reason; stale: an older state.

    waiting: how many changes the timed work still has to take in; what waits is no drift.
    """

    missing: list[Place] = field(default_factory=list)
    extra: list[Place] = field(default_factory=list)
    stale: list[Place] = field(default_factory=list)
    waiting: int = 0
    is_without_index: bool = False
    is_of_other_language: bool = False

    @property
    def places(self) -> list[Place]:
        return [*self.missing, *self.extra, *self.stale]

    @property
    def is_none(self) -> bool:
        return not (self.places or self.is_without_index or self.is_of_other_language)


def database_drift() -> Drift:
    """Compare what the sources have with the index in the database, by number."""
    waiting = set(Change.objects.filter(is_written=False).values_list("source", "object_id"))
    found = Drift(waiting=len(waiting))
    for source in sources.all_sources():
        there = set(source.numbers(0))
        known = set(Document.objects.filter(source=source.name).values_list("object_id", flat=True))
        found.missing += [place for number in sorted(there - known) if (place := (source.name, number)) not in waiting]
        found.extra += [place for number in sorted(known - there) if (place := (source.name, number)) not in waiting]
    return found


def engine_drift() -> Drift:
    """Compare the index in the database with Elasticsearch, by state."""
    names = index.behind(live())
    if not names:
        return Drift(is_without_index=True)
    meta = patient_client().indices.get_mapping(index=names[0])[names[0]]["mappings"].get("_meta", {})
    waiting = set(Change.objects.values_list("source", "object_id"))
    found = Drift(waiting=len(waiting), is_of_other_language=meta.get("language") != language_digest())
    for rows in _batches():
        versions = _versions([name_of(source, number) for source, number, _written in rows])
        for source, number, written in rows:
            version = versions.get(name_of(source, number))
            if (source, number) not in waiting and version != written:
                (found.missing if version is None else found.stale).append((source, number))
    found.extra = [place for place in _extra() if place not in waiting]
    return found


def _batches() -> Iterator[list[tuple[str, int, int]]]:
    after = 0
    rows = Document.objects.order_by("pk").values_list("pk", "source", "object_id", "written")
    while found := list(rows.filter(pk__gt=after)[:AT_ONCE]):
        yield [(source, number, written) for _pk, source, number, written in found]
        after = found[-1][0]


def _versions(names: list[str]) -> dict[str, int]:
    answer = patient_client().mget(index=live(), ids=names, source=False)
    return {each["_id"]: each["_version"] for each in answer["docs"] if each.get("found")}


def _extra() -> Iterator[Place]:
    """What Elasticsearch has and the database has not."""
    after: list[int] | None = None
    order = [{"row": "asc"}]
    while hits := patient_client().search(
        index=live(), query={"match_all": {}}, sort=order, size=AT_ONCE, source=False, search_after=after
    )["hits"]["hits"]:
        places = [(source, int(number)) for source, _colon, number in (hit["_id"].partition(":") for hit in hits)]
        known = {(each.source, each.object_id) for each in index.read(places)}
        yield from (place for place in places if place not in known)
        after = hits[-1]["sort"]
