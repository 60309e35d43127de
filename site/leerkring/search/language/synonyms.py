"""Words that stand for each other: the list beside this file, and what editors add to it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from leerkring.search.language.lists import lines
from leerkring.search.language.stem import stem

SAME, MEANT = 0.75, 0.55
"""How surely a synonym means the same, and one that goes one way."""
SHORTEST_PART, LONGEST_PART = 5, 9
Phrase = tuple[str, ...]
"""The folded words of a synonym, without stop words."""


@dataclass(frozen=True)
class Synonyms:
    """by_key: the stems of a word or phrase → what may stand for it, with its strength."""

    by_key: dict[Phrase, dict[Phrase, float]]
    longest: int

    def of(self, stems: Phrase) -> dict[Phrase, float]:
        return self.by_key.get(stems, {})

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for meant in self.by_key.values() for phrase in meant for word in phrase)

    @cached_property
    def simple_words(self) -> frozenset[str]:
        """Those that a compound may be made of: short enough to be no compound, long enough to be no chance."""
        return frozenset(word for word in self.words if SHORTEST_PART <= len(word) <= LONGEST_PART)


@lru_cache(maxsize=8)
def synonyms(added: tuple[str, ...] = ()) -> Synonyms:
    """Return all synonyms; `added` are lines of the same form, `a, b, c` or `a => b, c`."""
    found: dict[Phrase, dict[Phrase, float]] = defaultdict(dict)
    for line in [*lines("synonyms"), *added]:
        left, arrow, right = line.partition("=>")
        typed, meant = phrases(left), phrases(right) if arrow else phrases(left)
        for one in typed:
            for other in meant:
                if key(other) != key(one):
                    strength = max(found[key(one)].get(other, 0.0), MEANT if arrow else SAME)
                    found[key(one)][other] = strength
    return Synonyms(dict(found), max((len(each) for each in found), default=1))


def key(phrase: Iterable[str]) -> Phrase:
    return tuple(stem(word) for word in phrase)


def phrases(text: str) -> list[Phrase]:
    """The words or phrases of a list with commas."""
    from leerkring.search.language.terms import telling

    return [phrase for part in text.split(",") if (phrase := tuple(telling(part, apart=False)))]
