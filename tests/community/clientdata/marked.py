"""Sentences from practice, in which what could point at a client is marked: `Bij {person_name|mw. Jansen} …`."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from community.clientdata import find

SENTENCES = Path(__file__).parent / "sentences"
MARK = re.compile(r"\{([a-z_]+)\|([^}]*)\}")
Span = tuple[str, int, int]


def read(name: str) -> list[tuple[str, list[Span]]]:
    """Return the sentences of one file, each with its spans (kind, start, end)."""
    return [unmark(line) for line in json.loads((SENTENCES / f"{name}.json").read_text())]


def unmark(line: str) -> tuple[str, list[Span]]:
    text, spans, done = "", [], 0
    for match in MARK.finditer(line):
        text += line[done : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        done = match.end()
    return text + line[done:], spans


def found_in(text: str) -> list[Span]:
    return [(str(finding.kind), finding.start, finding.end) for finding in find(text)]


def scores(sentences: Iterable[tuple[str, list[Span]]]) -> dict[str, tuple[int, int, int]]:
    """Per kind: how many were found rightly, how many were found, how many there are. Spans count when exact."""
    right, found, there = Counter[str](), Counter[str](), Counter[str]()
    for text, spans in sentences:
        seen = found_in(text)
        found.update(kind for kind, _start, _end in seen)
        there.update(kind for kind, _start, _end in spans)
        right.update(kind for kind, start, end in spans if (kind, start, end) in seen)
    return {kind: (right[kind], found[kind], there[kind]) for kind in sorted(found | there)}
