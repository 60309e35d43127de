"""The word lists beside this file. Lines that begin with # are for people."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words")


def lines(name: str) -> Iterator[str]:
    for line in (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


@cache
def word_set(name: str) -> frozenset[str]:
    from leerkring.search.language.tokens import fold

    return frozenset(fold(word) for line in lines(name) for word in line.split())


def stop_words() -> frozenset[str]:
    """Words that stand in every text and tell nothing."""
    return word_set("stop")


def light_words() -> frozenset[str]:
    """Words that tell little: they weigh less in a query."""
    return word_set("light")


def ordinary_words() -> frozenset[str]:
    """Words of every day: spelled right, though the library may not have them."""
    return word_set("ordinary")


def simple_words() -> frozenset[str]:
    """What compounds are made of."""
    return word_set("parts")
