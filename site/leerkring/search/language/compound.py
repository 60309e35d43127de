"""Compounds: *werkbegeleider* is *werk* and *begeleider*."""

from collections.abc import Collection
from functools import lru_cache

from leerkring.search.language.lists import simple_words, word_set
from leerkring.search.language.stem import stem

SHORTEST, SHORTEST_PART = 7, 3
JOINTS = ("", "s", "e", "en", "n", "er")


class Splitter:
    """Knows simple words and takes compounds apart into them.

    >>> Splitter().parts("werkbegeleiders")
    ('werk', 'begeleiders')
    """

    def __init__(self, grown: Collection[str] = ()) -> None:
        self.known = simple_words() | frozenset(grown)
        self.stems = frozenset(stem(word) for word in self.known)
        self.parts = lru_cache(maxsize=50_000)(self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return the simple words in a folded word, at least two, or nothing."""
        if len(word) < SHORTEST or not word.isalpha() or word in word_set("whole"):
            return ()
        found = self._split(word, whole=True)
        return found if len(found) > 1 else ()

    def _split(self, word: str, whole: bool = False) -> tuple[str, ...]:
        """The fewest parts that cover the word, the first as long as can be."""
        best: tuple[str, ...] = ()
        for end in range(len(word) - whole * SHORTEST_PART, SHORTEST_PART - 1, -1):
            head, tail = word[:end], word[end:]
            if not self._is_simple(head, last=not tail):
                continue
            if not tail:
                return (head,)
            for joint in JOINTS:
                rest = self._split(tail.removeprefix(joint)) if tail.startswith(joint) and tail != joint else ()
                if rest and (not best or len(rest) + 1 < len(best)):
                    best = (head, *rest)
        return best

    def _is_simple(self, word: str, *, last: bool) -> bool:
        return word in self.known or (last and len(word) > SHORTEST_PART and stem(word) in self.stems)


@lru_cache(maxsize=4)
def splitter(grown: frozenset[str] = frozenset()) -> Splitter:
    return Splitter(grown)
