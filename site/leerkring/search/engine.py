"""What every engine takes and gives: a Request goes in, Found comes out. Neither knows what a page looks like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from leerkring.search.sources import Reach
from leerkring.search.understanding.concepts import Understood

CONFIDENT, POSSIBLE = 0.5, 0.3
"""Which part of a query (by weight) a document must have to be an answer, and to be a near hit."""
NEAR_HITS = 3
"""When nothing is an answer, at most this many near hits are shown."""
OF_THE_BEST = 0.12
"""Whatever has less than this part of the points of the best hit is left out."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to find, where the person may look, and what was chosen.

    chosen: name of the facet → its chosen values. first, most: which hits in order.
    """

    query: Understood
    reaches: Sequence[Reach]
    kind: str = ""
    among: str = ""
    """The only kind to look at; with `kind` the others are counted."""
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    newest_first: bool = False
    first: int = 0
    most: int = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """A document by its source and number. points, covered: see `leerkring.search.embedded.ranking.Score`."""

    source: str
    object_id: int
    points: float = 0.0
    covered: float = 0.0


@dataclass(slots=True)
class Found:
    """hits: those asked for. total: all of the chosen kind. kinds: kind → number, facets: facet → value → number.

    is_near: nothing had enough of the query, so these are only near.
    """

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    is_near: bool = False
