"""The letters that a PDF's own fonts have: cp1252, which covers Dutch with its typography.

No font is sent along, so the files stay small. What cp1252 lacks is written the nearest way.
"""

import unicodedata

NEAREST = {
    "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u2212": "–",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\u00ad": "",
    "\u2192": "->", "\u2190": "<-", "\u2264": "<=", "\u2265": ">=", "\u2713": "v", "\u25cf": "•",
    "\u2032": "’", "\u2033": "”",
}  # fmt: skip


def printable(text: str) -> str:
    """Return `text` with every letter replaced that a PDF's own fonts cannot write."""
    return "".join(letter if _has(letter) else _near(letter) for letter in text)


def _near(letter: str) -> str:
    if letter in NEAREST:
        return NEAREST[letter]
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if _has(part))
    return plain or ("" if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "So") else "?")


def _has(letter: str) -> bool:
    if letter in NEAREST:
        return False
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
