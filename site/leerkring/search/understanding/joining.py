"""Words that were typed apart and are one in the library."""

from collections.abc import Container, Iterator, Sequence
from itertools import product

from leerkring.search.language.stem import stem, trunk

JOINTS = ("", "s", "e", "en", "n")
LONGEST, SHORTEST, MOST = 3, 7, 3


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
