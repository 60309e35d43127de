"""The words of a query that tell something, before anything is looked up."""

import re

from leerkring.search.language.lists import stop_words
from leerkring.search.language.separable import joined
from leerkring.search.language.terms import telling
from leerkring.search.language.tokens import fold, words

EMPTY = re.compile(
    r"\b(in plaats van|op dit moment|ten opzichte van|met betrekking tot|aan de hand van|op basis van)\b"
)
"""Turns of phrase that say nothing, of words that do when they stand alone."""


def typed_words(text: str) -> list[str]:
    """Return folded words in order, verbs that came apart as one; all of them when none tells anything.

    >>> typed_words("Hoe vang je iemand op in plaats van mij?")
    ['opvang']
    """
    found = joined(words(EMPTY.sub(" ", fold(text)), apart=False))
    return [word for word in found if word not in stop_words()] or telling(text, apart=False)
