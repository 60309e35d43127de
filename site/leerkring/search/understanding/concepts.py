"""What a query means: one concept for each thing that was typed, with all words that may stand for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

TELLING = 1.0
"""The weight of words that say something about what is looked for; everyday ones weigh less."""
SAID, GUESSED = ("typed", "compound", "joined"), ("spelling", "beginning")
"""Why words stand for what was typed: they are the same, written otherwise; or it may have been meant."""


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
    """weight: how much it tells. is_known: whether the library has any of its words, is_here: what was typed itself."""

    typed: str
    alternatives: tuple[Alternative, ...]
    weight: float
    is_known: bool = True
    is_here: bool = True
    is_more: bool = False
    """Whether it is what the words mean together: it helps what has it, and is not held against what has it not."""

    def part(self, part: float) -> "Concept":
        """The same, when it tells only a part of what it would: words together tell the rest."""
        weighed = tuple(replace(each, weight=part * each.weight) for each in self.alternatives)
        return replace(self, alternatives=weighed, weight=part * self.weight)

    @property
    def meant(self) -> tuple[str, ...]:
        """The words that were probably meant, when what was typed is nowhere and looks like a mistake."""
        others = [] if self.is_here else [each for each in self.alternatives if each.why not in SAID]
        return others[0].words if others and others[0].why == "spelling" else ()


@dataclass(frozen=True)
class Understood:
    concepts: tuple[Concept, ...] = ()
    key: str = ""
    """What the query has in common with a title that says the same."""
    corrected: str = ""
    """The query as it was probably meant; empty when it was spelled right."""
    asked: Mapping[str, float] = field(default_factory=dict)
    """Key of a name → how surely (0 to 1) all of it together asks for what has that name: see `asked.asked`."""

    @cached_property
    def weight(self) -> float:
        return sum(concept.weight for concept in self.concepts if not concept.is_more)

    def missing(self, *, is_near: bool) -> list[str]:
        """What was typed, tells something, and stands on no page of the library: no mistake, and no everyday word.

        is_near: whether hits only come near. Else nothing is missing of a question that was recognised as a whole.
        """
        if self.asked and not is_near:
            return []
        return [each.typed for each in self.concepts if each.weight >= TELLING and not (each.is_here or each.meant)]

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(term for each in self.concepts for one in each.alternatives for term in one.terms)
