"""Words that were typed apart and are one in the library, and the other way round."""

from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import product

from leerkring.search.language.stem import stem, trunk

JOINTS = ("", "s", "e", "en", "n")
LONGEST, SHORTEST, MOST = 3, 7, 3
BETWEEN = ("de", "het", "een", "in", "op", "en", "van", "voor", "met")
SHORTEST_GLUED, SHORTEST_PART = 10, 4
"""Letters of words that somebody forgot to put apart, and of each of them."""


def joined(typed: tuple[str, ...], terms: Container[str]) -> list[str]:
    """Compounds of the library that are these words, two in either order: *zorg voor wonden* is *wondzorg*.

    terms: the stems that the library has.
    """
    orders = [typed]
    if len(typed) == 2:
        first, last = typed
        orders += [(last, first), (stem(last), first), (trunk(last), first)]
    elif len(typed) > LONGEST:
        return []
    found = [word for order in orders for word in _glued((trunk(order[0]), *order[1:]), order)]
    return [word for word in dict.fromkeys(found) if stem(word) in terms and len(word) >= SHORTEST][:MOST]


def _glued(*orders: Sequence[str]) -> Iterator[str]:
    """All ways to write words as one."""
    for first, *others in orders:
        for joints in product(JOINTS, repeat=len(others)):
            yield first + "".join(joint + word for joint, word in zip(joints, others, strict=True))


def apart(word: str, words: Container[str]) -> tuple[str, ...]:
    """The words of the library that were typed as one, as names often are: *wegwijsindezorg*. Else nothing."""
    if len(word) < SHORTEST_GLUED:
        return ()

    @cache
    def split(rest: str) -> tuple[str, ...]:
        if len(rest) >= SHORTEST_PART and rest in words:
            return (rest,)
        starts = [each for each in BETWEEN if rest.startswith(each)]
        starts += [rest[:end] for end in range(len(rest) - SHORTEST_PART, SHORTEST_PART - 1, -1) if rest[:end] in words]
        found = [(start, *others) for start in starts if (others := split(rest.removeprefix(start)))]
        return min(found, key=len, default=())

    found = split(word)
    return tuple(each for each in found if each not in BETWEEN) if len(found) > 1 else ()
