"""The texts of a page by how much they count. What is searchable stands in `search_fields` of its model."""

import html
import re
from collections.abc import Iterator
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.search import index

BREAK = re.compile(r"</(?:p|li|h\d|blockquote|td|th)>|<br ?/?>|\n")
TAG = re.compile(r"<[^>]+>")
LEAD = ("summary", "question")
HEADINGS = ("title", "heading")
ENDS = (".", "!", "?", ":", "…")


def plain(text: str) -> str:
    """A text without markup, on one line."""
    return " ".join(html.unescape(TAG.sub(" ", text)).split())


def lines(text: str) -> str:
    """A text without markup, each paragraph and each item of a list on a line of its own."""
    return "\n".join(line for part in BREAK.split(text) if (line := plain(part)))


def sentence(text: str) -> str:
    """Words that stand in a list, as a sentence."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(ENDS) else '.'}"


def texts(page: Page) -> dict[str, str]:
    """Name of each searchable field of this page → its text, in the order of the model."""
    found = {}
    for field in page.get_search_fields():
        if isinstance(field, index.SearchField):
            value = field.get_value(page)
            found[field.field_name] = _joined(value)
    return found


def _joined(value: Any) -> str:
    parts = value if isinstance(value, list | tuple) else [value]
    return "\n".join(said for part in parts if part and (said := lines(str(part))))


def headings(page: Page) -> list[str]:
    """The headings in the texts of a page: of steps, suggestions and sections."""
    streams = [getattr(page, field.name) for field in page._meta.concrete_fields]
    raw = (stream.raw_data for stream in streams if isinstance(stream, StreamValue))
    return [plain(text) for data in raw for text in _headings(data)]


def _headings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name in HEADINGS and isinstance(part, str):
                yield part
            elif name == "value" and value.get("type") == "heading":
                yield str(part)
            else:
                yield from _headings(part)
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for part in value:
            yield from _headings(part)
