"""Words that stand for each other: the list beside this file, and what editors add to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
    """Return all synonyms; `added` are lines of the same form, `a, b, c` or `a => b, c`.

    What stands for a word in an added line has its own synonyms stand for it too: that word may be in no text itself.
    """
    found: dict[Phrase, dict[Phrase, float]] = defaultdict(dict)
    for one, other, strength in _pairs(lines("synonyms")):
        _put(found[key(one)], other, strength)
    own = {stems: dict(meant) for stems, meant in found.items()}
    for one, other, strength in _pairs(added):
        _put(found[key(one)], other, strength)
        for further, sure in own.get(key(other), {}).items():
            if key(further) != key(one):
                _put(found[key(one)], further, round(strength * sure, 2))
    return Synonyms(dict(found), max((len(each) for each in found), default=1))


def _pairs(given: Iterable[str]) -> Iterator[tuple[Phrase, Phrase, float]]:
    """What may be typed, what stands for it, and how surely."""
    for line in given:
        left, arrow, right = line.partition("=>")
        typed, meant = phrases(left), phrases(right) if arrow else phrases(left)
        strength = MEANT if arrow else SAME
        yield from ((one, other, strength) for one in typed for other in meant if key(other) != key(one))


def _put(known: dict[Phrase, float], phrase: Phrase, strength: float) -> None:
    known[phrase] = max(known.get(phrase, 0.0), strength)


def key(phrase: Iterable[str]) -> Phrase:
    return tuple(stem(word) for word in phrase)


def phrases(text: str) -> list[Phrase]:
    """The words or phrases of a list with commas."""
    from leerkring.search.language.terms import telling

    return [phrase for part in text.split(",") if (phrase := tuple(telling(part, apart=False)))]
