"""What could stand in the place of what was found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from community.clientdata.finding import Finding, Kind
from community.clientdata.roles import ROLE
from community.clientdata.search import find

LETTERS = "ABCDEFGHKLMNPRSTVWZ"
IN_USE = re.compile(
    r"\b(?:mw|dhr|fam|opa|oma|cli[eë]nte?|pati[eë]nte?|bewoner|bewoonster|zorgvrager|zorgvraagster|zuster|broeder|tante|oom)"
    r"\.? ([A-Z])\.",
    re.IGNORECASE,
)
TITLES = (
    ("mw.", ("mevr", "mw", "mvr", "mej", "juf", "mrs", "miss", "ms.", "ms ")),
    ("fam.", ("fam",)),
    ("opa", ("opa",)),
    ("oma", ("oma",)),
)
AROUND = 30
"""Characters that are shown on each side of what was found."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that was found, as it is shown to who wrote it."""

    kind: Kind
    before: str
    words: str
    after: str
    suggestion: str

    @property
    def label(self) -> str:
        return str(self.kind.label)

    @property
    def in_one_line(self) -> str:
        return " ".join(self.words.split())


def doubts(text: str) -> list[Doubt]:
    """Return what was found in a text with the words around it, and a suggestion for each; equal words once."""
    seen: dict[str, Doubt] = {}
    for finding in find(text):
        words = text[finding.start : finding.end]
        if words not in seen:
            before, after = _around(text, finding)
            seen[words] = Doubt(finding.kind, before, words, after, _suggestion(finding.kind, words, text, len(seen)))
    return list(seen.values())


def replaced(text: str, words: str) -> str:
    """Put the suggestion in the place of `words`, wherever they were found."""
    suggestions = {doubt.words: doubt.suggestion for doubt in doubts(text)}
    if words not in suggestions:
        return text
    parts, done = list[str](), 0
    for finding in find(text):
        if text[finding.start : finding.end] == words:
            parts += [text[done : finding.start], suggestions[words]]
            done = finding.end
    return "".join(parts) + text[done:]


def _around(text: str, finding: Finding) -> tuple[str, str]:
    before = text[max(0, finding.start - AROUND) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + AROUND].partition("\n")[0]
    head = "…" if finding.start > AROUND and len(before) == AROUND else ""
    tail = "…" if len(after) == AROUND and finding.end + AROUND < len(text) else ""
    return head + before, after + tail


def _suggestion(kind: Kind, words: str, text: str, number: int) -> str:
    if kind is Kind.PERSON_NAME:
        role = ROLE.match(words)
        title = (
            role[1] if role else next((short for short, starts in TITLES if words.lower().startswith(starts)), "dhr.")
        )
        return f"{title} {next(_free_letters(text, number))}."
    return instead_of(kind)


def instead_of(kind: Kind) -> str:
    """The same for everything of a kind; empty when nothing may take its place."""
    return {
        Kind.PHONE: _("[phone number]"),
        Kind.EMAIL: _("[e-mail address]"),
        Kind.IBAN: _("[account number]"),
        Kind.BIRTH_DATE: _("[date]"),
        Kind.ADDRESS: _("[address]"),
        Kind.ROOM: _("[room]"),
    }.get(kind, "")


def _free_letters(text: str, skip: int) -> Iterator[str]:
    used = set(IN_USE.findall(text))
    free = [letter for letter in LETTERS if letter not in used]
    yield free[skip % len(free)] if free else "X"
