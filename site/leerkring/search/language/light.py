"""Which words tell little, in whatever form they stand."""

from functools import cache, lru_cache

from leerkring.search.language.lists import light_words
from leerkring.search.language.stem import stem


@lru_cache(maxsize=50_000)
def is_light(word: str) -> bool:
    """Whether a folded word, or another form of it, is one of the light words.

    >>> is_light("organiseer"), is_light("voorbeeld"), is_light("mantelzorger")
    (True, True, False)
    """
    return word in light_words() or stem(word) in _light_stems()


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in light_words())
