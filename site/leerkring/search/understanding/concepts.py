"""What a query means: one concept for each thing that was typed, with all words that may stand for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that stand for a concept: all of `terms` together, as they stand in the index.

    words: the same as people write them. strength: from 0 to 1, how surely it means what was typed.
    why: typed, form, compound, joined, synonym, spelling or beginning.
    """

    terms: tuple[str, ...]
    words: tuple[str, ...]
    strength: float = 1.0
    why: str = "typed"
    together: bool = False
    """Whether the terms only count when they stand next to each other."""
    weight: float = 0.0
    """How much these words tell, at most as much as the concept."""


@dataclass(frozen=True, slots=True)
class Concept:
    """weight: how much it tells. is_known: whether the library has any of its words."""

    typed: str
    alternatives: tuple[Alternative, ...]
    weight: float
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Understood:
    concepts: tuple[Concept, ...] = ()
    key: str = ""
    """What the query has in common with a title that says the same."""
    corrected: str = ""
    """The query as it was probably meant; empty when it was spelled right."""

    @property
    def weight(self) -> float:
        return sum(concept.weight for concept in self.concepts)

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(term for each in self.concepts for one in each.alternatives for term in one.terms)
