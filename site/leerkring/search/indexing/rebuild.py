"""Fills a new index beside the one that is searched, and switches at the end. May stop at any moment and go on later.

Writes of meanwhile go to both (`elastic.index.targets`), and a newer state is never overwritten by an older one.
"""

import time
from collections.abc import Iterator

from django.utils import timezone

from leerkring.search.documents.models import Change, Document
from leerkring.search.elastic import index
from leerkring.search.elastic.analysis import language_digest
from leerkring.search.elastic.body import FIELDS
from leerkring.search.elastic.breaker import breaker
from leerkring.search.elastic.connection import building, live, patient_client
from leerkring.search.indexing.progress import Progress
from leerkring.search.indexing.push import push

AT_ONCE = 1000


def rebuild() -> Iterator[Progress]:
    """Make the index of Elasticsearch anew out of the database, or go on where a rebuild was broken off."""
    name, after = _begun() or (index.make(building()), 0)
    taken_in = [] if after else list(Change.objects.filter(is_written=True).values_list("pk", "number"))
    client = patient_client()
    client.indices.put_settings(index=name, settings={"index": {"refresh_interval": "-1"}})
    total = Document.objects.count()
    start, done, skipped = time.monotonic(), 0, Document.objects.filter(pk__lte=after).count()
    while rows := list(Document.objects.filter(pk__gt=after).order_by("pk").only(*FIELDS)[:AT_ONCE]):
        index.send(client, index.operations(name, rows))
        after, done = rows[-1].pk, done + len(rows)
        client.indices.put_mapping(index=name, meta={"language": language_digest(), "after": after})
        yield Progress(skipped + done, total, done / (time.monotonic() - start))
    _switch(name)
    _forget(taken_in)
    _send_what_waited()


def _begun() -> tuple[str, int] | None:
    """The index of a rebuild that was broken off, and how far it came; one of another language is thrown away."""
    client = patient_client()
    for name in index.behind(building()):
        meta = client.indices.get_mapping(index=name)[name]["mappings"].get("_meta", {})
        if meta.get("language") == language_digest():
            return name, int(meta.get("after", 0))
        client.indices.delete(index=name)
    return None


def _forget(taken_in: list[tuple[int, int]]) -> None:
    """The index was made of what the database had by then. What was noted again meanwhile has another number."""
    for start in range(0, len(taken_in), AT_ONCE):
        numbers = dict(taken_in[start : start + AT_ONCE])
        waiting = Change.objects.filter(pk__in=numbers, is_written=True).values_list("pk", "number")
        Change.objects.filter(pk__in=[pk for pk, number in waiting if number == numbers[pk]]).delete()


def _send_what_waited() -> None:
    """Changes that found no index, or none that took them in."""
    breaker.reset()
    Change.objects.filter(is_written=True).update(try_at=timezone.now())
    push(1_000_000)


def _switch(name: str) -> None:
    """Search the new index from now on, in one step; indices of before go."""
    client = patient_client()
    client.indices.put_settings(index=name, settings={"index": {"refresh_interval": "1s"}})
    client.indices.refresh(index=name)
    old = [each for each in index.behind(live()) if each != name]
    actions = [{"add": {"index": name, "alias": live()}}, {"remove": {"index": name, "alias": building()}}]
    client.indices.update_aliases(actions=actions + [{"remove_index": {"index": each}} for each in old])
