"""The engine that is always there: it searches the database index."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from leerkring.search.documents.models import TERM_FIELDS
from leerkring.search.embedded.find import candidates
from leerkring.search.embedded.ranking import Score, score
from leerkring.search.engine import POSSIBLE, Found, Hit, Request, is_answer, near_enough, nearest, telling
from leerkring.search.kinds import all_kinds
from leerkring.search.understanding.concepts import Understood
from practices.browse.facets import narrow

NAME = "database"
COLUMNS = ("source", "object_id", "kind", "title_key", "published_at", "facets", *TERM_FIELDS)
LONG_AGO = datetime.min.replace(tzinfo=UTC)
KIND = "soort"
LEAST = 0.2
"""What else a document must have when some are asked for in other words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    source: str
    object_id: int
    score: Score
    published_at: datetime
    values: dict[str, list[str]]
    """Name of the facet → its values, the kind among them."""
    labels: dict[str, dict[str, str]]

    @property
    def hit(self) -> Hit:
        return Hit(self.source, self.object_id, self.score.points, self.score.covered)

    @property
    def order(self) -> tuple[float, float, int]:
        """Best first; of equals the newest."""
        return (
            -round(self.score.points, 4),
            -self.published_at.timestamp() if self.published_at > LONG_AGO else 0,
            self.object_id,
        )


def find(request: Request) -> Found:
    """Search the database index. One question to the database."""
    if not request.query.concepts:
        return Found()
    return choose(request, candidates(request.query, request.reaches, request.among).values(*COLUMNS))


def choose(request: Request, rows: Iterable[Mapping[str, Any]]) -> Found:
    """Of all documents that may answer, each with its COLUMNS: what is shown, in order and counted."""
    likely = sorted(_scored(request, rows), key=lambda each: each.order)
    kept, is_near = _answers(request.query, likely)
    labels = _labels(kept)
    request = request.fitting(labels, 0)
    fitting, counts = narrow(kept, dict(request.chosen) | ({KIND: [request.kind]} if request.kind else {}))
    request = request.fitting(labels, len(fitting))
    if request.newest_first:
        fitting = sorted(fitting, key=lambda each: each.published_at, reverse=True)
    kinds = counts.pop(KIND, Counter())
    return Found(
        hits=[each.hit for each in fitting[request.first : request.first + request.most]],
        total=len(fitting),
        kinds=dict(kinds),
        facets={name: dict(count) for name, count in counts.items()},
        labels=labels,
        is_near=is_near,
        chosen=request.chosen,
        first=request.first,
    )


def _scored(request: Request, rows: Iterable[Mapping[str, Any]]) -> Iterator[Candidate]:
    counts = {kind.name: kind.counts for kind in all_kinds()}
    for row in rows:
        fields = tuple(row[name] for name in TERM_FIELDS)
        yield Candidate(
            row["source"],
            row["object_id"],
            score(request.query, fields, row["title_key"], counts[row["kind"]]),
            row["published_at"] or LONG_AGO,
            {KIND: [row["kind"]]} | {name: list(values) for name, values in row["facets"].items()},
            row["facets"],
        )


def _answers(query: Understood, likely: list[Candidate]) -> tuple[list[Candidate], bool]:
    """What is an answer; when nothing is, what comes nearest."""
    if not likely:
        return [], False
    hits = telling(query, [each.hit for each in likely])
    likely = likely[: len(hits)]
    if is_answer(query, hits):
        least = LEAST if query.asked else POSSIBLE
        return [each for each in likely if each.score.covered >= least], False
    possible = [each for each in likely if each.score.covered >= near_enough(query)]
    near = nearest(query, [each.hit for each in possible])
    return possible[: len(near)], True


def _labels(kept: list[Candidate]) -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = {}
    for each in kept:
        for name, values in each.labels.items():
            labels.setdefault(name, {}).update(values)
    return labels
