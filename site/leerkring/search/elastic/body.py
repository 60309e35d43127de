"""A document as Elasticsearch gets it."""

from collections.abc import Iterator
from typing import Any

from leerkring.search.documents.models import Document
from leerkring.search.language.compound import Splitter
from leerkring.search.language.tokens import words

FIELDS = (
    "pk", "source", "object_id", "kind", "group_id", "title", "title_key", "lead", "names", "headings", "text",
    "facets", "published_at", "written",
)  # fmt: skip
"""What is read of a document to make its body."""


def name_of(source: str, object_id: int) -> str:
    """The `_id` of a document."""
    return f"{source}:{object_id}"


def body(document: Document, split: Splitter) -> dict[str, Any]:
    """Return the fields of `analysis.mapping`; each text followed by the parts of its compounds."""
    lead = " . ".join(text for text in (document.lead, document.names, document.headings) if text)
    return {
        "title": _with_parts(document.title, split),
        "lead": _with_parts(lead, split),
        "body": _with_parts(document.text, split),
        "title_key": document.title_key,
        "source": document.source,
        "kind": document.kind,
        "object_id": document.object_id,
        "group_id": document.group_id,
        "row": document.pk,
        "facets": [f"{name}={value}" for name, values in document.facets.items() for value in values],
        "facet": {
            name: [f"{value}={label}" for value, label in values.items()] for name, values in document.facets.items()
        },
        "published_at": document.published_at,
    }


def _with_parts(text: str, split: Splitter) -> list[str]:
    return [text, " ".join(_parts(text, split))] if text else []


def _parts(text: str, split: Splitter) -> Iterator[str]:
    """The parts of compounds, and words with a hyphen as one; with a stop between, so that none makes a phrase."""
    joined = set(words(text, apart=False)) if "-" in text else set()
    for word in words(text):
        if word in joined and word not in text:
            yield word
        yield from split.parts(word)
