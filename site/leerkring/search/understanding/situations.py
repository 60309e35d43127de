"""What people mean when words come together, in whatever order and with whatever between them.

*Ik spreek nog niet zo goed Nederlands* is about *anderstalig*, though no word of it is.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from leerkring.search.language.lists import lines
from leerkring.search.language.stem import stem
from leerkring.search.language.synonyms import Phrase, phrases
from leerkring.search.language.tokens import fold


@dataclass(frozen=True, slots=True)
class Situation:
    """groups: of each group of stems one has to be there. meant: what all that is about, as folded words."""

    groups: tuple[frozenset[str], ...]
    meant: tuple[Phrase, ...]


def recognised(stems: AbstractSet[str]) -> Iterator[tuple[frozenset[str], Situation]]:
    """The situations that a query is about, each with the stems of the query that say so."""
    for situation in situations():
        if all(not group.isdisjoint(stems) for group in situation.groups):
            yield frozenset(stems & frozenset().union(*situation.groups)), situation


@cache
def situations() -> tuple[Situation, ...]:
    """The list `words/situations.txt`: `a/b + c/d => e, f`."""
    found = []
    for line in lines("situations"):
        told, _arrow, meant = line.partition("=>")
        groups = (frozenset(stem(word) for word in fold(group).replace("/", " ").split()) for group in told.split("+"))
        found.append(Situation(tuple(groups), tuple(phrases(meant))))
    return tuple(found)
