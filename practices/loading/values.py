"""From the values in a file to what Wagtail's fields hold."""

from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt

from practices.loading.files import LibraryError, LibraryFile

Raw = list[dict[str, Any]]
"""A StreamField as data: a list of `{"type": …, "value": …}`."""

Links = dict[str, int]
"""Slug → id of the pages that a block can refer to."""

_markdown = MarkdownIt("commonmark", {"html": False})


def rich_text(text: str) -> str:
    """Markdown as the html that Wagtail's rich text keeps: `b` and `i`, paragraphs, lists and links."""
    html = _markdown.render(text or "")
    for ours, theirs in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{ours}>", f"<{theirs}>").replace(f"</{ours}>", f"</{theirs}>")
    return html.strip()


def body(file: LibraryFile, field: str, organisations: Links, examples: Links) -> Raw:
    """The blocks of one text field. Raises LibraryError on an unknown block or reference."""
    return [_block(file, field, block, organisations, examples) for block in file.get(field, [])]


def _block(file: LibraryFile, field: str, block: Any, organisations: Links, examples: Links) -> dict[str, Any]:
    if not isinstance(block, dict) or len(block) != 1:
        raise LibraryError(f"{file.name}: each block of “{field}” has exactly one key.")
    kind, value = next(iter(block.items()))
    try:
        return {"type": kind, "value": _value(file, field, kind, value, organisations, examples)}
    except (KeyError, TypeError, AttributeError) as error:
        raise LibraryError(f"{file.name}: “{field}” misses {error} in a block.") from error


def _value(file: LibraryFile, field: str, kind: str, value: Any, organisations: Links, examples: Links) -> Any:
    if kind == "quote":
        return {"text": value["text"], "organisation": look_up(file, organisations, value["organisation"])}
    if kind == "example":
        return look_up(file, examples, value)
    if kind in BLOCKS:
        return BLOCKS[kind](value)
    raise LibraryError(f"{file.name}: “{field}” has an unknown block “{kind}”.")


def _table(value: dict[str, Any]) -> dict[str, Any]:
    return {
        "caption": value.get("caption", ""),
        "columns": [{"type": "text", "heading": str(heading)} for heading in value["header"]],
        "rows": [{"values": [str(cell) for cell in row]} for row in value["rows"]],
    }


def _items(values: list[Any]) -> list[Any]:
    """The values of a ListBlock as they are: wrapped without an id, Wagtail takes the wrapping for the value."""
    return list(values)


def _steps(values: list[dict[str, Any]]) -> list[Any]:
    return _items([{"title": step["title"], "text": step.get("text", "").strip()} for step in values])


BLOCKS: dict[str, Callable[[Any], Any]] = {
    "text": rich_text,
    "heading": str,
    "list": lambda values: _items([str(value) for value in values]),
    "steps": _steps,
    "figure": lambda value: {
        "number": str(value["number"]),
        "label": value["label"],
        "note": value.get("note", ""),
    },
    "callout": lambda value: {"title": value["title"], "text": value["text"].strip()},
    "table": _table,
}


def look_up(file: LibraryFile, links: Links, slug: str) -> int:
    """The id of the page with this slug. Raises LibraryError when there is none."""
    try:
        return links[slug]
    except KeyError:
        raise LibraryError(f"{file.name}: there is no page “{slug}”.") from None


def stream(file: LibraryFile, field: str, kind: str, value: Callable[[dict[str, Any]], Any]) -> Raw:
    """A StreamField with one kind of block, from a list of mappings (or of words)."""
    try:
        return [{"type": kind, "value": value(item)} for item in file.get(field, [])]
    except (KeyError, TypeError) as error:
        raise LibraryError(f"{file.name}: an item of “{field}” misses {error}.") from error


def precondition(item: dict[str, Any]) -> dict[str, Any]:
    return {"kind": item["kind"], "required": bool(item.get("required")), "text": item["text"]}


def voice(item: dict[str, Any]) -> dict[str, Any]:
    return {"perspective": item["perspective"], "text": item["text"].strip()}


def situation(item: dict[str, Any]) -> dict[str, Any]:
    return {"target_group": item["target_group"], "text": item["text"].strip()}


def suggestion(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": item["title"],
        "text": rich_text(item.get("text", "")),
        "kind": item["kind"],
        "involved": item.get("involved") or [],
        "adds": _items(item.get("adds") or []),
    }


def guide_step(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": item["title"],
        "minutes": item.get("minutes"),
        "who": item.get("who") or "",
        "text": rich_text(item.get("text", "")),
        "materials": _items(item.get("materials") or []),
    }


def checklist(item: dict[str, Any]) -> dict[str, Any]:
    return {"heading": item["heading"], "items": _items(item["items"])}


def fact(item: dict[str, Any]) -> dict[str, Any]:
    return {"label": item["label"], "text": item["text"].strip()}
