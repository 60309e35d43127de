"""What was probably meant by a word that nobody knows."""

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST, SHORT, LONG = 4, 6, 9
DOUBT = 0.3
"""A short word has many neighbours: one that sounds otherwise is less surely what was meant."""
SOUNDS = (
    ("ij", "y"), ("ei", "y"), ("au", "ou"), ("ph", "f"), ("th", "t"), ("sch", "sg"), ("ch", "g"), ("ck", "k"),
    ("qu", "kw"), ("ks", "x"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("z", "s"), ("v", "f"), ("dt", "t"), ("d", "t"),
    ("b", "p"), ("ie", "i"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("uu", "u"), ("ae", "a"),
)  # fmt: skip
"""What sounds alike in Dutch, or is doubled by mistake, becomes one letter."""


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Return how a folded word sounds, roughly.

    >>> sound("begelijder") == sound("begeleider"), sound("oportunity") == sound("opportunity")
    (True, True)
    """
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return "".join(sign for place, sign in enumerate(word) if place == 0 or sign != word[place - 1])


def mistakes_allowed(length: int) -> int:
    return 0 if length < SHORTEST else 1 if length < 7 else 2 if length < 12 else 3


def corrections(word: str, known: Mapping[str, int], most: int = 3) -> list[tuple[str, float]]:
    """Return known words that were probably meant, best first, with how sure that is (0 to 1).

    `known`: word → number of documents. Nearest by sound, then by letters, then the most used.
    """
    allowed = mistakes_allowed(len(word))
    if not allowed:
        return []
    near = [other for other in known if abs(len(other) - len(word)) <= allowed + 1 and len(other) >= SHORTEST]
    by_letters = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=25)
    heard = sound(word)
    by_sound = process.extract(
        heard, [sound(other) for other in near], scorer=OSA.distance, score_cutoff=1 + (len(word) >= LONG), limit=25
    )
    found = {other: float(distance) for other, distance, _place in by_letters}
    for _heard, distance, place in by_sound:
        found[near[place]] = min(found.get(near[place], 9.0), 0.4 + distance)
    ranked = sorted(found, key=lambda other: (found[other] - 0.5 * (other[0] == word[0]), -known[other], other))
    nearest = found[ranked[0]] if ranked else 0
    doubt = DOUBT if len(word) < SHORT else 0.0
    return [
        (other, 0.9 - 0.1 * found[other] - doubt * (found[other] >= 1))
        for other in ranked[:most]
        if found[other] <= nearest + 0.6
    ]
