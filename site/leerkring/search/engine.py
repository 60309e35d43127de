"""What every engine takes and gives: a Request goes in, Found comes out. Neither knows what a page looks like.

Two engines stand behind it, `embedded.engine` (the database) and `elastic.engine` (Elasticsearch); `engines.find`
chooses. Who makes a page, an API or a mail calls one of these and never an engine:

    asking.ask(SearchQuery.read(typed), user, kind=…, chosen={facet: [values]}, newest_first=…, page=…, only=[sources])
        → Answer: documents (with points, in order, only what the user may see), found (counts), understood, engine
    similar.similar(text, user, limit, only=[sources])   → list[Shown]: while somebody writes
    shown.shown(document, wanted_words(understood, splitter), points)   → title, snippet, address, for a template
    queries.ranking(query, Model)                        → Ranking: ids of one kind of page, best first

`Answer.engine` is "elasticsearch" or "database"; `Answer.found.is_stand_in` says that the database answered because
Elasticsearch did not. `understood.concepts` says what each typed word was taken for, and why; `understood.corrected`
is for "did you mean". New things to find are a source (`sources.py`); they tell of changes by
`indexing.changes.note(source, numbers)` in the transaction of the change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from leerkring.search.sources import Reach
from leerkring.search.understanding.concepts import TELLING, Understood

CONFIDENT, POSSIBLE = 0.4, 0.3
"""Which part of a query (by weight) a document must have to be an answer, and to be a near hit."""
DOUBTFUL = 0.5
"""What a document must have of a query with a word that nobody here uses: that word may be what it is about."""
STRONG = 0.14
"""Which part of all points a best hit has at least: less is a word or two by chance somewhere in a long text."""
NEAR = 0.05
"""Which part of all points a near hit has at least: with less it has a word in common and nothing else."""
MOST = 1000
"""More hits than this nobody reads; the counts of the database stop here too."""
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
    is_exact: bool = True
    """Whether to leave out what is on its way into the index; False for a list that looks at its pages itself."""

    is_counted: bool = True
    """Whether anybody sees how many there are of each kind and facet; it takes longer to know."""

    is_forgiving: bool = False
    """Whether to leave out what was chosen and no hit has, and to show the last hits in place of those beyond."""

    def fitting(self, labels: Mapping[str, Mapping[str, str]], total: int) -> "Request":
        """The same when it is forgiving, but with what can be: `Found` says what came of it."""
        if not self.is_forgiving or not labels:
            return self
        known = {
            name: [each for each in values if each in labels.get(name, {})] for name, values in self.chosen.items()
        }
        chosen = {name: values for name, values in known.items() if values}
        last = (min(total, MOST) - 1) // self.most * self.most if total else self.first
        return replace(self, chosen=chosen, first=min(self.first, last))

    @property
    def is_narrowed(self) -> bool:
        """Whether hits are only a part of what was found."""
        return bool(self.kind or any(self.chosen.values()))


@dataclass(frozen=True, slots=True)
class Hit:
    """A document by its source and number. points, covered: see `embedded.ranking.Score`. kind: when known."""

    source: str
    object_id: int
    points: float = 0.0
    covered: float = 0.0
    kind: str = ""


def needed(query: Understood) -> float:
    """Which part of this query a document must have to be an answer."""
    return CONFIDENT if all(concept.is_known for concept in query.concepts) else DOUBTFUL


def near_enough(query: Understood) -> float:
    """Which part of this query a document must have to be a near hit.

    A word that is nowhere is not held against it, as long as the others tell something: “doen” alone does not.
    """
    known = sum(concept.weight for concept in query.concepts if concept.is_known and not concept.is_more)
    return POSSIBLE * known / query.weight if known >= TELLING else POSSIBLE


def is_answer(query: Understood, hits: Sequence[Hit]) -> bool:
    """Whether hits, with the points of `embedded.ranking` and the best first, are more than near."""
    if not hits:
        return False
    is_strong = hits[0].points >= STRONG * query.weight
    return is_strong and max(hit.covered for hit in telling(query, hits)) >= needed(query)


def telling(query: Understood, hits: Sequence[Hit]) -> list[Hit]:
    """Of hits, the best first, those that have enough beside the best: a name in full gives more than all its words."""
    enough = OF_THE_BEST * min(hits[0].points, query.weight) if hits else 0.0
    return [hit for hit in hits if hit.points >= enough]


def nearest(query: Understood, hits: Sequence[Hit]) -> list[Hit]:
    """Of hits that are no answer, the best first, those that are near."""
    return [hit for hit in hits[:NEAR_HITS] if hit.points >= NEAR * query.weight]


@dataclass(slots=True)
class Found:
    """hits: those asked for. total: all of the chosen kind. kinds: kind → number, facets: facet → value → number.

    is_near: nothing had enough of the query, so these are only near.
    is_stand_in: the database answered in place of Elasticsearch, which gave no answer.
    chosen, first: as they were in the request that was answered (`Request.is_forgiving`).
    """

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    is_near: bool = False
    is_stand_in: bool = False
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    first: int = 0
