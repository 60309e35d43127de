"""From a text to its words: small letters, no accents, no signs."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": " ", "—": " "})
WORD = re.compile(r"[^\W_]+(?:['&][^\W_]+)*")
HYPHENED = re.compile(r"[^\W_]{1,24}(?:-[^\W_]{1,24})+")
ENDING = re.compile(r"'(?:s|tje|er|ers|en)$")
LONGEST = 60


def fold(text: str) -> str:
    """Return a text without capitals and accents.

    >>> fold("Cliënten, ’s Heeren Loo")
    "clienten, 's heeren loo"
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """Return a folded word without the apostrophe of a plural or an abbreviation: *cio's* → *cio*."""
    return ENDING.sub("", word).replace("'", "").replace("&", "")[:LONGEST]


def words(text: str, *, apart: bool = True) -> list[str]:
    """Return the folded words of a text in order; a word with a hyphen comes as one, and `apart` as well.

    >>> words("Radicale e-health voor cio’s")
    ['radicale', 'e', 'health', 'ehealth', 'voor', 'cio']
    """
    folded = fold(text)
    if "-" not in folded:
        return [bare(word) for word in WORD.findall(folded)]
    found: list[str] = []
    end = 0
    for match in HYPHENED.finditer(folded):
        found += [bare(word) for word in WORD.findall(folded[end : match.end() if apart else match.start()])]
        found.append(bare(match[0].replace("-", "")))
        end = match.end()
    return found + [bare(word) for word in WORD.findall(folded[end:])]


def hyphened(text: str) -> dict[str, tuple[str, ...]]:
    """The words with a hyphen in a text, as one → their parts."""
    found = HYPHENED.findall(fold(text)) if "-" in text else []
    return {bare(word.replace("-", "")): tuple(bare(part) for part in word.split("-")) for word in found}
