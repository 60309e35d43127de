"""The sentences that people ask with, from the list `words/asked.txt`: each under the name of what it asks for."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from leerkring.search.language.lists import lines
from leerkring.search.language.stem import stem
from leerkring.search.language.terms import key
from leerkring.search.understanding.typed import typed_words

NAME = "@"
UNKNOWN = 2
"""A word that no sentence has tells as much as one that this many have: it may be chance that none has it."""


@dataclass(frozen=True)
class Texts:
    """names: of each text the key of what it asks for (`Document.title_key`). stems: those of each text.

    having: stem → the numbers of the texts that have it. weights: stem → how much it tells. whole: those of a text.
    """

    names: Sequence[str]
    stems: Sequence[frozenset[str]]
    having: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]
    whole: Sequence[float]

    def tells(self, words: Iterable[str]) -> float:
        """How much the most telling of these words tells."""
        unknown = _weight(len(self.names), UNKNOWN)
        return max((self.weights.get(stem(word), unknown) for word in words), default=0.0)


@cache
def sentences() -> Texts:
    """Each sentence by itself."""
    return _texts(list(_listed()))


@cache
def together() -> Texts:
    """All sentences under the same name as one."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for name, stems in _listed():
        found[name] |= stems
    return _texts(list(found.items()))


def _listed() -> Iterator[tuple[str, frozenset[str]]]:
    name = ""
    for line in lines("asked"):
        if line.startswith(NAME):
            name = key(line.removeprefix(NAME))
        else:
            yield name, frozenset(stem(word) for word in typed_words(line))


def _texts(listed: Sequence[tuple[str, frozenset[str]]]) -> Texts:
    having: dict[str, list[int]] = defaultdict(list)
    for number, (_name, stems) in enumerate(listed):
        for each in stems:
            having[each].append(number)
    weights = {each: _weight(len(listed), count) for each, count in Counter(_all(listed)).items()}
    whole = [sum(weights[each] for each in stems) for _name, stems in listed]
    return Texts([name for name, _stems in listed], [stems for _name, stems in listed], having, weights, whole)


def _all(listed: Sequence[tuple[str, frozenset[str]]]) -> Iterator[str]:
    return (each for _name, stems in listed for each in stems)


def _weight(total: int, count: int) -> float:
    return math.log(1 + total / (0.5 + count))
