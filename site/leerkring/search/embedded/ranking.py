"""How well a document answers a query: BM25 over its fields, concept by concept."""

from dataclasses import dataclass

from leerkring.search.documents.models import TERM_FIELDS
from leerkring.search.understanding.concepts import GUESSED, Alternative, Understood

# Of title, names, lead, headings and body: how much a word there counts, how much length matters, usual length.
WEIGHTS = (4.5, 3.4, 2.5, 0.5, 0.6)
LENGTH_MATTERS = (0.5, 0.2, 0.3, 0.6, 0.36)
USUAL = (5, 12, 24, 30, 500)
SATURATION = 5.0
SAME_NAME, NAME_WITHIN = 2.0, 0.25
SCATTERED = 0.3
TOGETHER = 0.5
ALONE = 0.3
RARE, LITERAL = 3.6, 0.2
"""How far the very word in a text makes up for a title with another word for it, when few texts have that word."""
WHOLE_TITLE = 0.22
SURELY = 0.75
"""How surely words in a title mean what was typed, to call it the name of what is looked for."""
ASKED = 0.6
"""How much it counts that a whole query asks for a page in other words."""


@dataclass(frozen=True, slots=True)
class Score:
    """points: higher is better. covered: which part of the query, by weight, the document has (0 to 1)."""

    points: float
    covered: float


class Text:
    """The terms of one document, ready to be counted."""

    __slots__ = ("fields", "known", "lengths", "whole")

    def __init__(self, fields: tuple[str, ...]) -> None:
        self.fields = [f" {text} " for text in fields]
        self.lengths = [text.count(" ") - 1 for text in self.fields]
        self.whole = "".join(self.fields)
        self.known: dict[str, float] = {}

    def strength(self, term: str) -> float:
        """How strongly a term is in the document, from 0 to 1 (BM25F). Most terms are not in it at all."""
        if term not in self.known:
            self.known[term] = self._strength(f" {term} ") if f" {term} " in self.whole else 0.0
        return self.known[term]

    def _strength(self, needle: str) -> float:
        found = 0.0
        for place, text in enumerate(self.fields):
            if count := text.count(needle):
                longer = self.lengths[place] / USUAL[place]
                found += WEIGHTS[place] * count / (1 - LENGTH_MATTERS[place] * (1 - longer))
        return found / (found + SATURATION)

    def answers(self, alternative: Alternative) -> float:
        """How strongly the document has all terms of an alternative, from 0 to 1."""
        terms = alternative.terms
        if len(terms) == 1:
            return self.strength(terms[0])
        weakest = min(self.strength(term) for term in terms)
        if not weakest:
            return 0.0
        near = any(f" {' '.join(terms)} " in text for text in self.fields)
        return weakest if near else 0.0 if alternative.together else weakest * SCATTERED


def score(query: Understood, fields: tuple[str, ...], title_key: str, counts: float = 1.0) -> Score:
    """Score a document by its fields in the order of TERM_FIELDS.

    counts: how much what it says counts (`Kind`), unless its title has it.
    """
    text = Text(fields)
    points = covered = 0.0
    is_alone = len(query.concepts) == 1
    for concept in query.concepts:
        best = sure = 0.0
        for each in concept.alternatives:
            if answer := text.answers(each):
                if each.why == "typed" and (is_alone or each.weight >= RARE):
                    answer += (ALONE if is_alone else LITERAL) * (1 - answer)
                best = max(best, each.weight * each.strength * answer)
                sure = max(sure, each.strength)
        points += best
        covered += concept.weight * sure
    whole = query.weight or 1.0
    asked = query.asked.get(title_key, 0.0)
    part = min(1.0, max(covered / whole, asked))
    named = _name(query, title_key) + _title(query, title_key) + ASKED * asked
    told = points if counts == 1.0 or _is_titled(query, text) else counts * points
    return Score(told * part**TOGETHER + whole * named, part)


def _is_titled(query: Understood, text: Text) -> bool:
    """Whether its title has what tells most of the query, as it was typed or as it was surely meant."""
    most = max((concept.weight for concept in query.concepts), default=0.0)
    return any(
        all(f" {term} " in text.fields[0] for term in each.terms)
        for concept in query.concepts
        if concept.weight == most
        for each in concept.alternatives
        if each.strength >= SURELY or (each.why in GUESSED and not concept.is_here)
    )


def _name(query: Understood, title_key: str) -> float:
    """A name typed in full always wins; one that is part of a longer query helps."""
    if not title_key or not query.key:
        return 0.0
    if title_key == query.key:
        return SAME_NAME
    return NAME_WITHIN if f" {title_key} " in f" {query.key} " else 0.0


def _title(query: Understood, title_key: str) -> float:
    """How much of a title of several words the query has, in whatever order."""
    words = title_key.split()
    if len(words) < 2:
        return 0.0
    return WHOLE_TITLE * (sum(word in query.terms for word in words) / len(words)) ** 2


assert len(WEIGHTS) == len(TERM_FIELDS)  # noqa: S101 – one weight for each field
