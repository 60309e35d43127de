"""The piece of a text to show below a hit: whole sentences, those that have most of the words.

A text comes in lines: a paragraph, an item of a list, a heading.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from leerkring.search.highlight import WORD, Wanted
from leerkring.search.language.stem import stem
from leerkring.search.language.tokens import bare, fold

LENGTH, RUN_UP = 180, 60
"""Characters of a snippet, and before the first word where a sentence is longer than that."""
SENTENCE = re.compile(r"""[^\n]+?(?:[.!?…][”"’')]*(?=[ ]+[^\Wa-zà-ÿ_]|[ ]+[“"‘'(]|[ ]*\n|[ ]*$)|(?=\n)|$)""")
ENDS = re.compile(r"""[.!?…:][”"’')]*$""")


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    text: str
    found: frozenset[str] = frozenset()
    """The stems of the wanted words in it."""

    @property
    def is_whole(self) -> bool:
        """Whether it is a sentence, and no heading or item of a list."""
        return bool(ENDS.search(self.text))


def piece(text: str, is_wanted: Wanted) -> str:
    """Return the sentences of a text with the most different wanted words; empty when it has none."""
    sentences = _sentences(text, is_wanted)
    best = max(
        (place for place, each in enumerate(sentences) if each.found),
        key=lambda place: (len(_together(sentences[place : place + 2])), sentences[place].is_whole, -place),
        default=None,
    )
    return "" if best is None else _from(sentences[best:], is_wanted)


def opening(text: str) -> str:
    """Return the first sentences of a text."""
    sentences = _sentences(text, lambda _word: False)
    return _from(sentences, lambda _word: False) if sentences else ""


def _sentences(text: str, is_wanted: Wanted) -> list[Sentence]:
    spans = [(match.start(), match[0].strip()) for match in SENTENCE.finditer(text) if match[0].strip()]
    starts = [start for start, _said in spans]
    found: dict[int, set[str]] = {}
    for match in WORD.finditer(text):
        if is_wanted(match[0]):
            found.setdefault(bisect_right(starts, match.start()) - 1, set()).add(stem(bare(fold(match[0]))))
    return [Sentence(start, said, frozenset(found.get(at, ()))) for at, (start, said) in enumerate(spans)]


def _together(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words of one or two sentences, of two only when both fit."""
    both = sum(len(each.text) for each in sentences) <= LENGTH
    return frozenset().union(*(each.found for each in (sentences if both else sentences[:1])))


def _from(sentences: Sequence[Sentence], is_wanted: Wanted) -> str:
    """As many sentences as fit; a heading stands before the first, and no snippet ends with one."""
    first, *others = sentences
    if len(first.text) > LENGTH:
        return _cut(first.text, is_wanted)
    shown, between = first.text, " " if first.is_whole else " – "
    for each in others:
        if len(shown) + len(between) + len(each.text) > LENGTH or not each.is_whole:
            break
        shown, between = f"{shown}{between}{each.text}", " "
    return shown


def _cut(sentence: str, is_wanted: Wanted) -> str:
    """The part of a long sentence round its first wanted word."""
    first = next((match.start() for match in WORD.finditer(sentence) if is_wanted(match[0])), 0)
    begin = max(0, min(first - RUN_UP, len(sentence) - LENGTH))
    if begin:
        begin = sentence.find(" ", begin) + 1
    cut = sentence[begin : begin + LENGTH]
    if begin + LENGTH < len(sentence):
        cut = cut.rsplit(" ", 1)[0] + "…"
    return f"…{cut}" if begin else cut
