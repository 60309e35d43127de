"""The engine for many documents: Elasticsearch finds, filters and counts; the order of the first hits is ours."""

from collections.abc import Mapping
from typing import Any

from leerkring.search.documents.models import TERM_FIELDS, Document
from leerkring.search.elastic.connection import client, live
from leerkring.search.elastic.query import KIND, search_body
from leerkring.search.embedded.ranking import score
from leerkring.search.engine import NEAR_HITS, Found, Hit, Request, is_strong
from leerkring.search.facets import FACETS
from leerkring.search.kinds import all_kinds

NAME = "elasticsearch"
RANKED = 60
"""So many of the first hits are put in order by what the whole text says; further on nobody compares."""


def find(request: Request) -> Found:
    """Ask Elasticsearch, and the database once for the order. Raises what `connection.Away` names."""
    if not request.query.concepts or not request.reaches:
        return Found()
    is_ranked = not request.newest_first and request.first < RANKED
    body = search_body(request)
    answer = client().search(
        index=live(),
        from_=0 if is_ranked else request.first,
        size=max(RANKED, request.most) if is_ranked else request.most,
        allow_partial_search_results=False,
        timeout="1s",
        **body,
    )
    return _found(request, answer.body, is_ranked)


def _found(request: Request, answer: Mapping[str, Any], is_ranked: bool) -> Found:
    hits = [_hit(each) for each in answer["hits"]["hits"]]
    if is_ranked:
        hits = ranked(request, hits)
    counted = answer["aggregations"]
    found = Found(
        hits=hits[request.first : request.first + request.most] if is_ranked else hits,
        total=answer["hits"]["total"]["value"],
        kinds={each["key"]: each["doc_count"] for each in counted[KIND]["values"]["buckets"]},
        facets={facet.name: _counts(counted[facet.name]["values"]["buckets"]) for facet in FACETS},
        labels=_labels(counted["labels"]["buckets"]),
    )
    is_best_known = is_ranked and bool(hits) and not request.is_narrowed
    is_sure = counted["sure"]["doc_count"] and (not is_best_known or is_strong(request.query, hits[0]))
    return found if is_sure else _near(found, hits)


def _hit(given: Mapping[str, Any]) -> Hit:
    source, _colon, number = given["_id"].partition(":")
    return Hit(source, int(number), given["_score"] or 0.0)


def ranked(request: Request, hits: list[Hit]) -> list[Hit]:
    """Put the first hits in the order of the embedded engine; one question to the database."""
    rows = Document.objects.filter(object_id__in=[hit.object_id for hit in hits[:RANKED]])
    columns = ("source", "object_id", "kind", "title_key", "published_at", *TERM_FIELDS)
    known = {(row["source"], row["object_id"]): row for row in rows.values(*columns)}
    scored, counts = [], {kind.name: kind.counts for kind in all_kinds()}
    for hit in hits[:RANKED]:
        if row := known.get((hit.source, hit.object_id)):
            fields = tuple(row[name] for name in TERM_FIELDS)
            found = score(request.query, fields, row["title_key"], counts[row["kind"]])
            age = -row["published_at"].timestamp() if row["published_at"] else 0.0
            better = Hit(hit.source, hit.object_id, found.points, found.covered)
            scored.append((-round(found.points, 4), age, hit.object_id, better))
    return [each[-1] for each in sorted(scored, key=lambda each: each[:3])] + hits[RANKED:]


def _near(found: Found, hits: list[Hit]) -> Found:
    """Nothing has enough of the query: only what comes nearest, and no facets to choose among so few."""
    nearest = hits[:NEAR_HITS]
    return Found(hits=nearest, total=len(nearest), kinds=_kinds(nearest), labels=found.labels, is_near=True)


def _kinds(hits: list[Hit]) -> dict[str, int]:
    counted: dict[str, int] = {}
    places = {(hit.source, hit.object_id) for hit in hits}
    rows = Document.objects.filter(object_id__in=[number for _source, number in places])
    for source, number, kind in rows.values_list("source", "object_id", "kind"):
        if (source, number) in places:
            counted[kind] = counted.get(kind, 0) + 1
    return counted


def _counts(buckets: list[dict[str, Any]]) -> dict[str, int]:
    return {each["key"].split("=", 2)[1]: each["doc_count"] for each in buckets}


def _labels(buckets: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = {}
    for each in buckets:
        name, value, label = each["key"].split("=", 2)
        labels.setdefault(name, {})[value] = label
    return labels
