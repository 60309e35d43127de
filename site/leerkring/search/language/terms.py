"""From a text to the terms that are compared: stems, and the stems of the parts of compounds."""

from leerkring.search.language.compound import Splitter, splitter
from leerkring.search.language.lists import stop_words
from leerkring.search.language.stem import stem
from leerkring.search.language.tokens import words


def telling(text: str, *, apart: bool = True) -> list[str]:
    """The folded words of a text without stop words; all of them when there are no others."""
    found = words(text, apart=apart)
    return [word for word in found if word not in stop_words()] or found


def terms(text: str, split: Splitter | None = None) -> list[str]:
    """Return the terms of a text in order; a compound comes whole, and then in parts.

    >>> terms("De werkbegeleiders leren")
    ['werkbegeleider', 'werk', 'begeleid', 'ler']
    """
    split = split or splitter()
    found: list[str] = []
    for word in telling(text):
        found.append(stem(word))
        found += [stem(part) for part in split.parts(word)]
    return found


def key(text: str) -> str:
    """What two names have in common when they are the same name: *De Leercoach* and *leercoaches*."""
    return " ".join(stem(word) for word in telling(text))
