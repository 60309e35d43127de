"""From the values in a file to what Wagtail's fields hold."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from markdown_it import MarkdownIt

from practices.loading.fields import Fields, Links, RefersToRemoved, guess

Raw = list[dict[str, Any]]
"""A StreamField as data: a list of `{"type": …, "value": …}`."""

Lookup = dict[str, Links]
"""Folder (or sectors, sources, programme_themes) → slug → id."""

OWN_LINK = re.compile(r'<a href=(\\?")(/[^"\\#?]*)\1>')
_markdown = MarkdownIt("commonmark", {"html": False})


def rich_text(text: str) -> str:
    """Markdown as the html that Wagtail's rich text keeps: `b` and `i`, paragraphs, lists and links."""
    html = _markdown.render(text)
    for ours, theirs in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{ours}>", f"<{theirs}>").replace(f"</{ours}>", f"</{theirs}>")
    return html.strip()


def with_page_links(stored: str, pages: Links) -> str:
    """Make links to our own addresses links to pages, which follow a page that moves and count as its use.

    stored: html, or a StreamField with html in it as JSON. pages: address → id.
    """

    def link(found: re.Match[str]) -> str:
        quote, address = found.groups()
        page = pages.get(address)
        return f"<a linktype={quote}page{quote} id={quote}{page}{quote}>" if page else found[0]

    return OWN_LINK.sub(link, stored)


def body(fields: Fields, name: str, lookup: Lookup) -> Raw:
    """The blocks of one text field, without those that are about a page that an editor removed.

    Raises LibraryError on an unknown block or reference.
    """
    blocks: Raw = []
    for block in fields.mappings(name):
        with suppress(RefersToRemoved):
            blocks.append(_block(block, lookup))
    return blocks


def _block(block: Fields, lookup: Lookup) -> dict[str, Any]:
    kind, *others = list(block) or [""]
    if others or not kind:
        raise block.error("a block has exactly one key.")
    if kind not in BLOCKS:
        raise block.error(f"there is no block “{kind}”{guess(kind, list(BLOCKS))}")
    return {"type": kind, "value": BLOCKS[kind](block, lookup)}


def step(fields: Fields) -> dict[str, Any]:
    return {"title": fields.text("title", needed=True), "text": fields.text("text").strip()}


def _figure(figure: Fields) -> dict[str, Any]:
    return {
        "number": figure.text("number", needed=True),
        "label": figure.text("label", needed=True),
        "note": figure.text("note"),
    }


def _callout(callout: Fields) -> dict[str, Any]:
    return {"title": callout.text("title", needed=True), "text": callout.text("text", needed=True).strip()}


def _table(table: Fields) -> dict[str, Any]:
    return {
        "caption": table.text("caption"),
        "columns": [{"type": "text", "heading": heading} for heading in table.texts("header", needed=True)],
        "rows": [{"values": row} for row in table.rows("rows")],
    }


def _quote(quote: Fields, lookup: Lookup) -> dict[str, Any]:
    return {
        "text": quote.text("text", needed=True),
        "organisation": quote.one("organisation", lookup["organisations"]),
    }


# Lists hold their values as they are: wrapped without an id, Wagtail takes the wrapping for the value.
BLOCKS: dict[str, Callable[[Fields, Lookup], Any]] = {
    "text": lambda block, _: rich_text(block.text("text")),
    "heading": lambda block, _: block.text("heading"),
    "list": lambda block, _: block.texts("list"),
    "steps": lambda block, _: [step(each) for each in block.mappings("steps")],
    "figure": lambda block, _: _figure(block.mapping("figure")),
    "callout": lambda block, _: _callout(block.mapping("callout")),
    "table": lambda block, _: _table(block.mapping("table")),
    "quote": lambda block, lookup: _quote(block.mapping("quote"), lookup),
    "example": lambda block, lookup: block.one("example", lookup["examples"]),
}
REFERRING = {"quote", "example"}
"""Blocks that hold the id of a page."""


def stream(fields: Fields, name: str, kind: str, value: Callable[[Fields], Any]) -> Raw:
    """A StreamField with one kind of block, from a list of mappings."""
    return [{"type": kind, "value": value(item)} for item in fields.mappings(name)]


def words(fields: Fields, name: str, kind: str) -> Raw:
    """A StreamField with one kind of block, from a list of texts."""
    return [{"type": kind, "value": text} for text in fields.texts(name)]


def precondition(item: Fields) -> dict[str, Any]:
    return {
        "kind": item.text("kind", needed=True),
        "required": item.flag("required"),
        "text": item.text("text", needed=True),
    }


def voice(item: Fields) -> dict[str, Any]:
    return {"perspective": item.text("perspective", needed=True), "text": item.text("text", needed=True).strip()}


def situation(item: Fields) -> dict[str, Any]:
    return {"target_group": item.text("target_group", needed=True), "text": item.text("text", needed=True).strip()}


def suggestion(item: Fields) -> dict[str, Any]:
    return {
        "title": item.text("title", needed=True),
        "text": rich_text(item.text("text")),
        "kind": item.text("kind", needed=True),
        "involved": item.texts("involved"),
        "adds": item.texts("adds"),
    }


def guide_step(item: Fields) -> dict[str, Any]:
    return {
        "title": item.text("title", needed=True),
        "minutes": item.number("minutes"),
        "who": item.text("who"),
        "text": rich_text(item.text("text")),
        "materials": item.texts("materials"),
    }


def checklist(item: Fields) -> dict[str, Any]:
    return {"heading": item.text("heading", needed=True), "items": item.texts("items", needed=True)}


def fact(item: Fields) -> dict[str, Any]:
    return {"label": item.text("label", needed=True), "text": item.text("text", needed=True).strip()}
