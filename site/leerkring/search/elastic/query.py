"""A request in the query language of Elasticsearch.

Every concept gives its points once, by the surest of its words that a document has; a word in the title or the lead
gives more. Points are ours and not those of the index (no tf, no idf), so what only some may read never weighs on
what others find. The order of the first hits comes from `leerkring.search.embedded.ranking`, as in the other engine.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from leerkring.search.embedded.ranking import SAME_NAME
from leerkring.search.engine import Request, near_enough, needed
from leerkring.search.facets import FACETS
from leerkring.search.sources import Reach
from leerkring.search.understanding.concepts import Alternative, Concept, Understood

Query = dict[str, Any]
MOST_ALTERNATIVES, MOST_TOGETHER = 12, 150
"""Of each concept the surest, and of all together: Elasticsearch takes 1024 clauses, and each is asked five times."""
TITLE, LEAD = 1.0, 0.5
"""How much a word counts more there, as a part of what it counts anywhere."""
SLOP = 2
FOREMOST = 2.0
"""What was asked for in other words comes among the hits that are looked at one by one, however few words it has."""
MOST_COMBINED, WEAK = 5, 0.35
"""So many concepts are combined; what means them less surely than this is no sign of them."""
MOST_VALUES = 200
FEW = 150
"""So many hits at most are all looked at, so that weak ones are left out as in the embedded engine."""
KIND, ALL, LABELS, AMONG = "soort", "all", "labels of ", "among "


def search_body(request: Request) -> dict[str, Any]:
    """Return what to ask `_search`: hits, and counts per kind and facet."""
    chosen = {name: values for name, values in request.chosen.items() if values}
    wanted: dict[str, Query] = {
        name: {"terms": {"facets": [f"{name}={value}" for value in values]}} for name, values in chosen.items()
    }
    if request.kind:
        wanted[KIND] = {"term": {"kind": request.kind}}
    best_first: list[Any] = ["_score", {"published_at": "desc"}, {"object_id": "asc"}]
    newest_first: list[Any] = [{"published_at": "desc"}, "_score", {"object_id": "asc"}]
    return {
        "query": {"bool": {"must": [points(request.query)], "filter": filters(request)}},
        "post_filter": {"bool": {"filter": list(wanted.values())}},
        "sort": newest_first if request.newest_first else best_first,
        "aggs": {
            **({ALL: {"filter": {"match_all": {}}}, **counts(wanted)} if request.is_counted else {}),
            **labels(chosen),
        },
        "track_total_hits": True if request.is_counted else FEW + 1,
        "track_scores": True,
        "source": False,
    }


def sure_body(request: Request) -> dict[str, Any]:
    """Return what to ask `_search` to know whether anything at all is a sure answer: it stops at the first."""
    sure = covers(request.query, needed(request.query))
    return {"query": {"bool": {"filter": [*filters(request), sure]}}, "size": 0, "terminate_after": 1}


def filters(request: Request) -> list[Query]:
    found = [within(request.reaches)]
    if len(request.query.concepts) > 1:  # else what has any points has enough
        found.append(possible(request.query))
    return [*found, {"term": {"kind": request.among}}] if request.among else found


def within(reaches: Iterable[Reach]) -> Query:
    """Only what these reaches allow: groups by their number, and never what was named to be left out."""
    return {"bool": {"should": [_reach(each) for each in reaches], "minimum_should_match": 1}}


def _reach(reach: Reach) -> Query:
    allowed: list[Query] = [{"term": {"source": reach.source}}]
    without: list[Query] = [{"terms": {"object_id": sorted(reach.without)}}] if reach.without else []
    if reach.groups is None:
        without.append({"exists": {"field": "group_id"}})
    else:
        groups: list[Query] = [{"terms": {"group_id": sorted(reach.groups)}}]
        if reach.also:
            groups.append({"terms": {"object_id": sorted(reach.also)}})
        allowed.append({"bool": {"should": groups}})
    return {"bool": {"filter": allowed, "must_not": without}}


def possible(query: Understood) -> Query:
    """The documents that may be near hits. With few concepts by which of them they have: that takes no points."""
    if len(query.concepts) > MOST_COMBINED:
        return covers(query, near_enough(query))
    concepts, enough = _limited(query), near_enough(query) * query.weight * 0.999
    combined: list[frozenset[int]] = []
    for size in range(1, len(concepts) + 1):
        for places in map(frozenset, combinations(range(len(concepts)), size)):
            weight = sum(concepts[place].weight for place in places)
            if weight >= enough and not any(smaller <= places for smaller in combined):
                combined.append(places)
    having = [_any([each for each in concept.alternatives if each.strength > WEAK], "all") for concept in concepts]
    found: list[Query] = [{"bool": {"filter": [having[place] for place in sorted(one)]}} for one in combined]
    return {"bool": {"should": [*found, *([{"terms": {"title_key": list(query.asked)}}] if query.asked else [])]}}


def covers(query: Understood, part: float) -> Query:
    """The documents that have this part of the query, by weight."""
    concepts = [_surest(concept, "all", concept.weight, by_weight=False) for concept in _limited(query)]
    concepts += _asked(query, 1.0)
    return {
        "function_score": {"query": {"bool": {"should": concepts}}, "min_score": round(part * query.weight * 0.999, 4)}
    }


def _limited(query: Understood) -> list[Concept]:
    most = min(MOST_ALTERNATIVES, MOST_TOGETHER // max(1, len(query.concepts)))
    return [replace(concept, alternatives=concept.alternatives[:most]) for concept in query.concepts]


def points(query: Understood) -> Query:
    should = [
        _surest(concept, field, more)
        for concept in _limited(query)
        for field, more in (("all", 1.0), ("title", TITLE), ("lead", LEAD))
    ]
    if query.key:
        should.append(_constant({"term": {"title_key": query.key}}, SAME_NAME * (query.weight or 1.0)))
    return {"bool": {"should": [*should, *_asked(query, FOREMOST)]}}


def _asked(query: Understood, more: float) -> list[Query]:
    """What the query asks for in other words, by its name."""
    gives = more * (query.weight or 1.0)
    return [_constant({"term": {"title_key": name}}, round(gives * sure, 3)) for name, sure in query.asked.items()]


def _surest(concept: Concept, field: str, more: float, *, by_weight: bool = True) -> Query:
    """The points of the surest alternative that a field has. Those that are equally sure are asked for together."""
    groups: dict[float, list[Alternative]] = {}
    for each in concept.alternatives:
        gives = round(more * each.strength * (each.weight if by_weight else 1.0), 3)
        groups.setdefault(gives, []).append(each)
    queries = [_constant(_any(group, field), gives) for gives, group in groups.items() if gives > 0]
    return {"dis_max": {"queries": queries}} if queries else {"match_none": {}}


def _any(alternatives: Sequence[Alternative], field: str) -> Query:
    single = [each.words[0] for each in alternatives if len(each.words) == 1]
    found: list[Query] = [{"match": {field: {"query": " ".join(single)}}}] if single else []
    for each in alternatives:
        if len(each.words) > 1:
            text = " ".join(each.words)
            phrase = {"match_phrase": {field: {"query": text, "slop": SLOP}}}
            found.append(phrase if each.together else {"match": {field: {"query": text, "operator": "and"}}})
    return found[0] if len(found) == 1 else {"bool": {"should": found}} if found else {"match_none": {}}


def _constant(query: Query, boost: float) -> Query:
    return {"constant_score": {"filter": query, "boost": boost}}


def counts(wanted: Mapping[str, Query]) -> dict[str, Query]:
    """For the kinds and for each facet: how many each value leads to, by what was chosen in the others.

    What is counted among the same hits is counted together: each look at the hits takes time.
    """
    fields = {KIND: "kind"} | {facet.name: f"facet.{facet.name}" for facet in FACETS}
    together: dict[frozenset[str], dict[str, Query]] = {}
    for name, counted in fields.items():
        values = {"terms": {"field": counted, "size": MOST_VALUES}}
        together.setdefault(frozenset(wanted) - {name}, {})[name] = values
    found = together.pop(frozenset(), {})
    for number, (others, values) in enumerate(together.items()):
        among = {"bool": {"filter": [wanted[name] for name in sorted(others)]}}
        found[f"{AMONG}{number}"] = {"filter": among, "aggs": values}
    return found


def labels(chosen: Mapping[str, Sequence[str]]) -> dict[str, Query]:
    """The words for what was chosen, also where other choices leave nothing of it."""
    return {
        f"{LABELS}{name}": {"terms": {"field": f"facet.{name}", "include": "|".join(f"{value}=.*" for value in values)}}
        for name, values in chosen.items()
    }
