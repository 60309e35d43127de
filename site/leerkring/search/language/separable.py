"""Verbs that come apart: *hoe vang je iemand op* is about *opvangen*."""

from collections.abc import Sequence
from functools import cache

from leerkring.search.language.lists import lines, word_set
from leerkring.search.language.stem import stems_by_form
from leerkring.search.language.tokens import fold

FARTHEST = 7
"""So many words may stand between the two parts."""


def joined(words: Sequence[str]) -> list[str]:
    """Return folded words with the two parts of a verb as one.

    >>> joined(["vang", "je", "iemand", "op", "die", "nieuw", "is"])
    ['opvang', 'je', 'iemand', 'die', 'nieuw', 'is']
    """
    found = list(words)
    for place in range(len(found) - 1, 0, -1):
        if found[place] in _particles() and (place + 1 == len(found) or found[place + 1] in word_set("after")):
            for before in range(place - 1, max(-1, place - 1 - FARTHEST), -1):
                if (whole := found[place] + found[before]) in stems_by_form():
                    found[before] = whole
                    del found[place]
                    break
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(fold(line).split("|")[0] for line in lines("verbs") if "|" in line)
