"""A page is told in sections. What is empty leaves no heading, on the page nor in its table of contents."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.text import slugify
from wagtail.blocks import StreamValue

Paper = Literal["whole", "short", "off"]


@dataclass(frozen=True)
class Section:
    anchor: str
    heading: str | Promise
    kind: str
    """Names the template: templates/practices/sections/<kind>.html."""
    value: Any
    lang: str = ""
    """Language of the heading when it is the editor's and not the interface's."""
    paper: Paper = "whole"
    """How it is printed."""

    @property
    def template(self) -> str:
        return f"practices/sections/{self.kind}.html"

    @property
    def is_filled(self) -> bool:
        return bool(strip_tags(self.value).strip()) if self.kind == "text" else bool(self.value)


def filled(*sections: Section) -> list[Section]:
    return [section for section in sections if section.is_filled]


def by_heading(body: StreamValue, lang: str) -> tuple[list[StreamValue.StreamChild], list[Section]]:
    """Cut a text at its headings: what stands before the first one, and a section for each heading."""
    opening: list[StreamValue.StreamChild] = []
    sections: list[Section] = []
    for block in body:
        if block.block_type == "heading":
            anchor = slugify(block.value) or f"deel-{len(sections) + 1}"
            sections.append(Section(_unique(anchor, sections), block.value, "body", [], lang))
        else:
            (sections[-1].value if sections else opening).append(block)
    return opening, sections


def _unique(anchor: str, sections: Iterable[Section]) -> str:
    taken = {section.anchor for section in sections}
    number = 2
    candidate = anchor
    while candidate in taken:
        candidate, number = f"{anchor}-{number}", number + 1
    return candidate


def letters(value: Any) -> int:
    """How many letters there are to read in rich text or in a StreamField, roughly."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, StreamValue):
        return letters([block["value"] for block in value.raw_data])
    if isinstance(value, dict):
        return sum(letters(part) for name, part in value.items() if name not in ("id", "type"))
    return sum(letters(part) for part in value) if isinstance(value, list | tuple) else 0
