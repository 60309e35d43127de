"""Alphabetical order as a Dutch reader expects it: accents and capitals don't count, nor does a leading quote."""

import unicodedata


def alphabetical(title: str) -> str:
    """Return the key to sort a title by.

    >>> sorted(["élan", "Zorg", "’s Heeren Loo", "Evean"], key=alphabetical)
    ['élan', 'Evean', '’s Heeren Loo', 'Zorg']
    """
    plain = unicodedata.normalize("NFKD", title).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return letters.lstrip("’‘'\"“„( ")


def initial(title: str) -> str:
    """Return the letter under which a title stands; digits and other signs go together under 0–9."""
    first = alphabetical(title)[:1].upper()
    return first if first.isalpha() else "0–9"
