"""The indices of this site: one behind the alias that is searched, and at times one that is being filled."""

import time
from collections.abc import Sequence
from typing import Any

from leerkring.search.documents.models import Document
from leerkring.search.documents.vocabulary import vocabulary
from leerkring.search.elastic.analysis import mapping
from leerkring.search.elastic.body import FIELDS, body, name_of
from leerkring.search.elastic.connection import backend, building, live, patient_client

Place = tuple[str, int]
"""(source, number of the object)."""


def behind(alias: str) -> list[str]:
    """The indices that an alias stands for: one, or none."""
    from elasticsearch import NotFoundError

    try:
        return sorted(backend().es.indices.get_alias(name=alias).body)
    except NotFoundError:
        return []


def targets() -> list[str]:
    """Every index that has to hear of a change."""
    return [*behind(live()), *behind(building())]


def make(alias: str) -> str:
    """Make an empty index behind an alias, in Wagtail's way and with our mapping. Return its name."""
    name = f"{live()}-{time.time_ns():x}"
    made = backend().index_class(backend(), name)
    made.es = patient_client()
    made.put()
    made.es.indices.put_mapping(index=name, **mapping())
    made.put_alias(alias)
    return name


def operations(index: str, documents: Sequence[Document]) -> list[dict[str, Any]]:
    """What `bulk` takes to write documents. An older state never takes the place of a newer one."""
    split = vocabulary().splitter
    return [
        {
            "_index": index,
            "_id": name_of(each.source, each.object_id),
            "version": each.written,
            "version_type": "external_gte",
            "_source": body(each, split),
        }
        for each in documents
    ]


def removals(index: str, places: Sequence[Place], version: int) -> list[dict[str, Any]]:
    newest = {"_op_type": "delete", "_index": index, "version": version, "version_type": "external_gte"}
    return [newest | {"_id": name_of(*place)} for place in places]


def send(client: Any, actions: Sequence[dict[str, Any]], *, refresh: bool = False) -> None:
    """Send them all. That something newer is there, or nothing to remove, is fine; raises for everything else."""
    from elasticsearch.helpers import BulkIndexError, bulk

    _done, errors = bulk(client, actions, raise_on_error=False, refresh=refresh, chunk_size=1000)
    wrong = [each for each in errors if next(iter(each.values()))["status"] not in (404, 409)]  # type: ignore[union-attr]
    gone = [each for each in errors if "index_not_found" in str(each)]  # type: ignore[union-attr]
    if wrong or gone:
        raise BulkIndexError(f"{len(wrong or gone)} not taken in", [])


def read(places: Sequence[Place]) -> list[Document]:
    """The documents at these places, with what a body needs. One question for each source."""
    found: list[Document] = []
    for source in {each for each, _number in places}:
        numbers = [number for each, number in places if each == source]
        found += Document.objects.filter(source=source, object_id__in=numbers).only(*FIELDS)
    return found
