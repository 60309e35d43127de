"""Advice on plain Dutch (level B1): it points at what can be simpler and never blocks.

The rules are those of `practices/library/README.md`: no sentence over 20 words, everyday words, active,
an abbreviation explained at first use. The list of words is ours: hard_words.tsv, one per line with a
plain alternative.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.utils.translation import gettext as _

from practices.desk.verb_forms import forms

MOST_WORDS = 20
MOST_HINTS = 50
WORDS_FILE = Path(__file__).with_name("hard_words.tsv")

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'’”)]*\s+|\n+")
WORD = re.compile(r"[\w’'-]+")
# "wordt door de begeleider besproken", "werden besproken door …": some words may stand in between.
PASSIVE = re.compile(
    r"\b(?:word|wordt|worden|werd|werden|geworden)\b(?:\s+[\w’'-]+){0,8}?"
    r"\s+door\s+(?:(?:de|het|een|hun|onze?|zijn|haar)\s+)?[\w’'-]+",
    re.IGNORECASE,
)
ABBREVIATION = re.compile(r"\b[A-Z][A-Z&]{1,5}\b")
# Everybody knows these, or they are names.
KNOWN = frozenset({"ICT", "HR", "TV", "PC", "OK", "EU", "PDF", "MBO", "HBO", "CIO", "LEV", "DAT", "NL"})
# Full stops that do not end a sentence.
SHORTENED = re.compile(r"\b(bijv|o\.a|m\.b\.t|t\.a\.v|d\.m\.v|i\.p\.v|enz|etc|ca|nr|dr|mw|dhr)\.", re.IGNORECASE)


@dataclass(frozen=True)
class Hint:
    """One piece of advice: the words it is about, and a friendly sentence."""

    kind: str
    found: str
    advice: str


def hints(text: str, language: str = "nl") -> list[Hint]:
    """Return advice in the order of the text, the longest list being MOST_HINTS. Only Dutch is looked at.

    >>> [hint.found for hint in hints("Wij implementeren dit.")]
    ['implementeren']
    """
    if language != "nl" or not text.strip():
        return []
    found: list[Hint] = []
    for sentence in sentences(text):
        found += [*long_sentence(sentence), *hard_words(sentence), *passive(sentence)]
    found += unexplained(text)
    return list(dict.fromkeys(found))[:MOST_HINTS]


def sentences(text: str) -> Iterator[str]:
    whole = SHORTENED.sub(lambda match: match.group().replace(".", "․"), text)  # a look-alike dot
    for sentence in SENTENCE_END.split(whole):
        if sentence.strip():
            yield sentence.strip().replace("․", ".")


def long_sentence(sentence: str) -> Iterator[Hint]:
    words = WORD.findall(sentence)
    if len(words) > MOST_WORDS:
        start = " ".join(sentence.split()[:6]) + "…"
        yield Hint("long", start, _("This sentence has %(n)d words. Can you make two of it?") % {"n": len(words)})


def hard_words(sentence: str) -> Iterator[Hint]:
    for match in _pattern().finditer(sentence):
        plain = words()[match.group().lower()]
        advice = _("Easier: %(plain)s.") % {"plain": plain.replace("|", _(" or "))}
        yield Hint("word", match.group().lower(), advice)


def passive(sentence: str) -> Iterator[Hint]:
    for match in PASSIVE.finditer(sentence):
        yield Hint("passive", match.group(), _("Say who does it: “the supervisor discusses”, not “is discussed by”."))


def unexplained(text: str) -> Iterator[Hint]:
    """Abbreviations that no brackets explain: “SPOC (één vaste collega)” or “een vaste collega (SPOC)” is fine."""
    for short in dict.fromkeys(ABBREVIATION.findall(text)):
        explained = re.search(rf"\({re.escape(short)}\)|\b{re.escape(short)}\s*\(", text)
        if short not in KNOWN and not explained and not text.isupper():
            yield Hint("abbreviation", short, _("Does everybody know this abbreviation? Explain it the first time."))


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """The hard words in small letters, in all their forms, each with its plain alternatives separated by a bar."""
    lines = WORDS_FILE.read_text(encoding="utf-8").splitlines()
    listed = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    return {form: plain for hard, plain in listed.items() for form in forms(hard)} | listed


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    # The longest first, so that "in het kader van" is found before a word inside it.
    ordered = sorted(words(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in ordered) + r")\b", re.IGNORECASE)
