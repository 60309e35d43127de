"""The piece of a text in which the words were found, safe to show: all is escaped, only <mark> is ours."""

import re
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from leerkring.search.query import SearchQuery

LENGTH = 180
JOINT = re.compile(r"(?<=[.!?:…]), ")
"""The index joins the parts of a text with commas."""
RUN_UP = 60
"""How much stands before the first word that was found."""


def snippet(summary: str, text: str, query: SearchQuery) -> SafeString:
    """Return the summary when it holds one of the words, else the piece of the text that does."""
    pattern = _pattern(query.stems)
    if pattern is None or pattern.search(summary):
        return marked(summary, query)
    text = JOINT.sub(" ", " ".join(text.split()))
    first = pattern.search(text)
    if first is None:
        return marked(summary, query)
    return marked(_piece(text, first.start()), query)


def marked(text: str, query: SearchQuery) -> SafeString:
    """Escape a text and put <mark> round the words that begin like a word of the query."""
    pattern = _pattern(query.stems)
    if pattern is None:
        return escape(text)
    parts, end = [], 0
    for match in pattern.finditer(text):
        parts += [escape(text[end : match.start()]), "<mark>", escape(match[0]), "</mark>"]
        end = match.end()
    return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 – every part is escaped


@lru_cache(maxsize=256)
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str] | None:
    if not stems:
        return None
    words = "|".join(re.escape(stem) + (r"\w*" if len(stem) > 3 else r"\b") for stem in stems)
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


def _piece(text: str, start: int) -> str:
    begin = max(0, start - RUN_UP)
    if begin:
        begin = text.find(" ", begin) + 1
    piece = text[begin : begin + LENGTH]
    if begin + LENGTH < len(text):
        piece = piece.rsplit(" ", 1)[0] + "…"
    return f"…{piece}" if begin else piece
