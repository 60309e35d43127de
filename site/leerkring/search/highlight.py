"""Marks found words in a text. All is escaped, only <mark> is ours."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from leerkring.search.language.compound import Splitter
from leerkring.search.language.stem import stem
from leerkring.search.language.tokens import bare, fold

WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
SURE = 0.5
"""Words that mean less surely what was typed are not marked."""
Wanted = Callable[[str], bool]


def wanted(terms: Iterable[str], split: Splitter) -> Wanted:
    """Return what says whether a word, as it stands in a text, is one of the terms or a compound with one."""
    terms = frozenset(terms)

    @lru_cache(maxsize=10_000)
    def is_wanted(word: str) -> bool:
        plain = bare(fold(word))
        return stem(plain) in terms or any(stem(part) in terms for part in split.parts(plain))

    return is_wanted


def marked(text: str, is_wanted: Wanted) -> SafeString:
    """Escape a text and put <mark> round the words that are wanted."""
    parts, end = [], 0
    for match in WORD.finditer(text):
        if is_wanted(match[0]):
            parts += [escape(text[end : match.start()]), "<mark>", escape(match[0]), "</mark>"]
            end = match.end()
    return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 – every part is escaped


def has_any(text: str, is_wanted: Wanted) -> bool:
    return any(is_wanted(match[0]) for match in WORD.finditer(text))
