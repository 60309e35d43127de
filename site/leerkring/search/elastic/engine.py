"""The engine for many documents: Elasticsearch finds, filters and counts; the order of the first hits is ours."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from leerkring.search.documents.models import TERM_FIELDS, Document
from leerkring.search.elastic.connection import client, live
from leerkring.search.elastic.query import ALL, AMONG, FEW, KIND, LABELS, search_body, sure_body
from leerkring.search.embedded.engine import COLUMNS, choose
from leerkring.search.embedded.ranking import score
from leerkring.search.engine import Found, Hit, Request, is_answer, nearest
from leerkring.search.facets import FACETS
from leerkring.search.kinds import all_kinds

NAME = "elasticsearch"
RANKED = 60
"""So many of the first hits are put in order by what the whole text says; further on nobody compares."""


def find(request: Request) -> Found:
    """Ask Elasticsearch, and the database once for the order. Raises what `connection.away` names."""
    if not request.query.concepts or not request.reaches:
        return Found()
    answer = _answer(request)
    if _of_all(answer) <= FEW:
        return _few(request, answer)
    for _again in range(2):
        fitting = request.fitting(_labels(_counted(answer)), answer["hits"]["total"]["value"])
        if fitting == request:
            break
        request, answer = fitting, _answer(fitting)
    return _found(request, answer, _is_ranked(request))


def _few(request: Request, answer: Mapping[str, Any]) -> Found:
    """All hits are looked at one by one: the choice among them is that of the embedded engine."""
    if len(answer["hits"]["hits"]) < _of_all(answer):
        answer = _answer(replace(request, kind="", chosen={}, newest_first=False, first=0, most=FEW))
    places = [(hit.source, hit.object_id) for hit in map(_hit, answer["hits"]["hits"])]
    return choose(request, Document.objects.at(places).values(*COLUMNS) if places else ())


def _of_all(answer: Mapping[str, Any]) -> int:
    """How many were found, whatever was chosen among them."""
    counted = answer.get("aggregations", {}).get(ALL)
    return int(counted["doc_count"] if counted else answer["hits"]["total"]["value"])


def _is_ranked(request: Request) -> bool:
    return not request.newest_first and request.first < RANKED


def _answer(request: Request) -> Mapping[str, Any]:
    is_ranked = _is_ranked(request)
    first = 0 if is_ranked else request.first
    size = max(RANKED, request.most) if is_ranked else request.most
    return _asked({**search_body(request), "from_": first, "size": size})


def _asked(body: dict[str, Any]) -> Mapping[str, Any]:
    given = client().search(index=live(), allow_partial_search_results=False, timeout="1s", **body)
    answer: Mapping[str, Any] = given.body
    return answer


def _is_sure(request: Request, hits: list[Hit], is_ranked: bool) -> bool:
    """Whether anything found is more than near. What was looked at one by one mostly tells, else one more question."""
    is_sure = is_ranked and is_answer(request.query, hits)
    if is_sure or (is_ranked and not request.is_narrowed):
        return is_sure
    return int(_asked(sure_body(request))["hits"]["total"]["value"]) > 0


def _counted(answer: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Name of a kind or facet → its values; those that were counted among a part of the hits stand one deeper."""
    found: dict[str, Any] = {}
    for name, each in answer.get("aggregations", {}).items():
        found |= each if name.startswith(AMONG) else {name: each}
    return {name: each["buckets"] for name, each in found.items() if isinstance(each, Mapping) and "buckets" in each}


def _found(request: Request, answer: Mapping[str, Any], is_ranked: bool) -> Found:
    hits = [_hit(each) for each in answer["hits"]["hits"]]
    if is_ranked:
        hits = ranked(request, hits)
    counted = _counted(answer)
    found = Found(
        hits=hits[request.first : request.first + request.most] if is_ranked else hits,
        total=answer["hits"]["total"]["value"],
        kinds={each["key"]: each["doc_count"] for each in counted.get(KIND, ())},
        facets={
            facet.name: {_value(each): each["doc_count"] for each in counted[facet.name]}
            for facet in FACETS
            if facet.name in counted
        },
        labels=_labels(counted),
        chosen=request.chosen,
        first=request.first,
    )
    if _is_sure(request, hits, is_ranked):
        return found
    return _near(request, found, hits if is_ranked else ranked(request, hits))


def _hit(given: Mapping[str, Any]) -> Hit:
    source, _colon, number = given["_id"].partition(":")
    return Hit(source, int(number), given["_score"] or 0.0)


def ranked(request: Request, hits: list[Hit]) -> list[Hit]:
    """Put the first hits in the order of the embedded engine; one question to the database."""
    rows = Document.objects.at((hit.source, hit.object_id) for hit in hits[:RANKED])
    columns = ("source", "object_id", "kind", "title_key", "published_at", *TERM_FIELDS)
    known = {(row["source"], row["object_id"]): row for row in rows.values(*columns)}
    scored, counts = [], {kind.name: kind.counts for kind in all_kinds()}
    for hit in hits[:RANKED]:
        if row := known.get((hit.source, hit.object_id)):
            fields = tuple(row[name] for name in TERM_FIELDS)
            found = score(request.query, fields, row["title_key"], counts[row["kind"]])
            age = -row["published_at"].timestamp() if row["published_at"] else 0.0
            better = Hit(hit.source, hit.object_id, found.points, found.covered, row["kind"])
            scored.append((-round(found.points, 4), age, hit.object_id, better))
    return [each[-1] for each in sorted(scored, key=lambda each: each[:3])] + hits[RANKED:]


def _near(request: Request, found: Found, hits: list[Hit]) -> Found:
    """Nothing has enough of the query: only what comes nearest, and no facets to choose among so few."""
    near = nearest(request.query, hits)
    return Found(hits=near, total=len(near), kinds=_kinds(near), labels=found.labels, is_near=True, chosen=found.chosen)


def _kinds(hits: list[Hit]) -> dict[str, int]:
    known = [hit.kind for hit in hits]
    if all(known):
        return dict(Counter(known))
    counted: dict[str, int] = {}
    for kind in Document.objects.at((hit.source, hit.object_id) for hit in hits).values_list("kind", flat=True):
        counted[kind] = counted.get(kind, 0) + 1
    return counted


def _value(bucket: Mapping[str, Any]) -> str:
    return str(bucket["key"]).partition("=")[0]


def _labels(counted: Mapping[str, list[dict[str, Any]]]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name in [facet.name for facet in FACETS]:
        for each in [*counted.get(name, []), *counted.get(f"{LABELS}{name}", [])]:
            value, _sign, label = each["key"].partition("=")
            found.setdefault(name, {})[value] = label
    return found
