"""A document that was found, as people see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import escape
from django.utils.safestring import SafeString

from leerkring.search.documents.models import Document
from leerkring.search.highlight import SURE, Wanted, has_any, marked, wanted
from leerkring.search.kinds import Kind, kind_named
from leerkring.search.language.compound import Splitter
from leerkring.search.snippets import opening, piece
from leerkring.search.sources import Fold
from leerkring.search.understanding.concepts import Understood

LONGEST = 300
"""Characters of a summary that is shown whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """title and snippet are safe html with <mark>. part: the part of the page that answers, when it has one."""

    title: SafeString
    address: str
    kind: Kind
    snippet: SafeString
    language: str
    name: str = ""
    """Its source and number, to name it by: `library:12`."""
    slug: str = ""
    plain_title: str = ""
    part: SafeString | str = ""
    points: float = 0.0
    is_folded: bool = False
    """Whether it is shown only to who asks for it."""
    published_at: datetime | None = None


def wanted_words(query: Understood, split: Splitter) -> Wanted:
    sure = [each for concept in query.concepts for each in concept.alternatives if each.strength >= SURE]
    return wanted((term for each in sure for term in each.terms), split)


def shown(document: Document, is_wanted: Wanted, points: float = 0.0, fold: Fold | None = None) -> Shown:
    """Show a document with the part and the piece of text that fit the query, but nothing that is folded."""
    passage = _passage(document.passages, is_wanted) if not has_any(document.title, is_wanted) else None
    kind = kind_named(document.kind)
    return Shown(
        title=marked(document.title, is_wanted) if document.title else escape(_where(document, kind)),
        address=f"{document.address}#{passage['anchor']}" if passage else document.address,
        kind=kind,
        snippet=_summary(document, is_wanted) if fold is Fold.TEXT else _snippet(document, passage, is_wanted),
        language=document.language,
        name=f"{document.source}:{document.object_id}",
        slug=document.slug,
        plain_title=document.title or _where(document, kind),
        is_folded=fold is Fold.ALL,
        part=marked(passage["title"], is_wanted) if passage else "",
        points=points,
        published_at=document.published_at,
    )


def _passage(passages: Sequence[dict[str, str]], is_wanted: Wanted) -> dict[str, str] | None:
    """The part whose title has most of the words, if any has."""
    best = max(passages, key=lambda each: _count(each["title"], is_wanted), default=None)
    return best if best and _count(best["title"], is_wanted) else None


def _count(text: str, is_wanted: Wanted) -> int:
    return sum(is_wanted(word) for word in text.split())


def _snippet(document: Document, passage: dict[str, str] | None, is_wanted: Wanted) -> SafeString:
    if passage and passage["text"]:
        return marked(piece(passage["text"], is_wanted) or opening(passage["text"]), is_wanted)
    if not has_any(document.summary, is_wanted) and (found := piece(document.text, is_wanted)):
        return marked(found, is_wanted)
    return _summary(document, is_wanted)


def _summary(document: Document, is_wanted: Wanted) -> SafeString:
    summary = document.summary
    if len(summary) > LONGEST:
        summary = piece(summary, is_wanted) or opening(summary)
    return marked(summary, is_wanted)


def _where(document: Document, kind: Kind) -> str:
    """In place of a title: what it is and where."""
    return " · ".join([str(kind.one), *document.facets.get(kind.titled_by, {}).values()])
