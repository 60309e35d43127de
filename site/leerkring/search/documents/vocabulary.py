"""The words of the public library in the memory of this process: for weights, spelling and suggestions."""

import math
import time
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from leerkring.search.documents.models import Word
from leerkring.search.language.compound import Splitter, splitter
from leerkring.search.language.lists import light_words, stop_words

RARE, SHORTEST, LONGEST = 3, 4, 14
SHORTEST_BEGINNING, MOST_BEGINNINGS = 3, 8
SMALLEST = 100
"""A smaller library is weighed as one of this size: in a handful of texts every word is common."""
LAST = chr(0x10FFFF)
"""Comes behind every letter."""
PATIENCE = 50
"""Reading anew may take a fiftieth of the time; for a library of ordinary size that is at once."""


@dataclass(frozen=True)
class Vocabulary:
    """terms and words: each with the number of documents that have it. total: the number of documents."""

    version: int = 0
    total: int = 0
    terms: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)

    def weight(self, term: str) -> float:
        """How much a term tells (the inverse document frequency of BM25); most when no document has it."""
        count = self.terms.get(term, 0)
        return math.log(1 + (max(self.total, SMALLEST) - count + 0.5) / (count + 0.5))

    def beginning_with(self, word: str) -> list[str]:
        """The longer words that begin so, those that stand in most texts first; of one or two letters none."""
        if len(word) < SHORTEST_BEGINNING:
            return []
        first = bisect_right(self._in_order, word)
        behind = bisect_left(self._in_order, f"{word}{LAST}", lo=first)
        longer = self._in_order[first:behind]
        return sorted(longer, key=lambda other: (-self.words[other], other))[:MOST_BEGINNINGS]

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def splitter(self) -> Splitter:
        """Takes compounds apart, also into words that only this library uses."""
        return splitter(self.grown)

    @cached_property
    def grown(self) -> frozenset[str]:
        """Words of this library that compounds may be made of."""
        dull = stop_words() | light_words()
        return frozenset(
            word
            for word, count in self.words.items()
            if count >= RARE and SHORTEST <= len(word) <= LONGEST and word not in dull
        )


_kept: tuple[Vocabulary, float, float] = (Vocabulary(), 0.0, 0.0)
"""The vocabulary, when it was read and how long that took."""


def vocabulary() -> Vocabulary:
    """Return the words as they are now, or were a moment ago. One question to the database, two when they changed."""
    global _kept
    known, read_at, took = _kept
    version = Word.objects.filter(text="", is_term=False).values_list("documents", flat=True).first() or 0
    now = time.monotonic()
    if version == known.version or (known.version and now - read_at < took * PATIENCE and version > known.version):
        return known
    fresh = _read(version)
    _kept = (fresh, now, time.monotonic() - now)
    return fresh


def _read(version: int) -> Vocabulary:
    terms: dict[str, int] = {}
    words: dict[str, int] = {}
    for text, is_term, documents in Word.objects.filter(documents__gt=0).values_list("text", "is_term", "documents"):
        (terms if is_term else words)[text] = documents
    words.pop("", None)
    return Vocabulary(version, terms.pop("", 0), terms, words)
