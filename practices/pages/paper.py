"""What of a page stands on its one A4. What doesn't fit is named on it, with the address to read it at.

Nobody knows here how a browser will set the letters, so the lines are estimated, and rather too many than too few.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import ceil
from re import split
from typing import Any

from django.utils.functional import Promise
from django.utils.html import strip_tags
from wagtail.blocks import StreamValue
from wagtail.images.models import AbstractImage
from wagtail.rich_text import RichText

from practices.pages.sections import Paper, Section
from practices.pages.suggestions import Suggestions

Choice = tuple[Section, Paper, float]
WIDTH = 50
"""Letters on a line of one of the two columns."""
ROOM = 145
"""Lines in both columns together, below the title and what is known at a glance."""
ROOM_WITHOUT_PICTURE = 157
"""The same where no picture and no facts stand above them."""
HEADING = 1.9
BETWEEN = 0.35
"""Lines of white after a paragraph, an item or a row."""
TABLE = 1.15
"""How much more room a line in a table takes."""
WIDER = {
    "guide_steps": 1.15,
    "checklist": 1.2,
    "suggestions": 1.4,
    "voices": 0.9,
    "well": 1.15,
    "wrong": 1.15,
    "situations": 1.25,
    "rows": 1.3,
}
"""How much more room a kind of section takes than plain text of as many lines: for boxes, marks and narrow columns."""
PICTURE = 30
"""Lines that a picture takes that is as high as it is wide: it is as wide as its column, and never cut in two."""
NOT_READ = {"id", "type", "key", "kind", "perspective", "involved"}
PARTS = r"</(?:p|li|h\d)>|<br ?/?>|\n\n"


def on_one_sheet(sections: list[Section], *first: str, room: float = ROOM) -> list[Section]:
    """Return the sections, each told how it is printed: whole, in short, or not.

    `first` are the anchors of what a reader with only the paper needs most, most needed first. They are on the sheet
    in short before one of them is there whole, and all that before the others, which follow in the order of the page.
    """
    needed = sorted((each for each in sections if each.anchor in first), key=lambda each: first.index(each.anchor))
    others = [each for each in sections if each.anchor not in first]
    printed: dict[str, tuple[Paper, float]] = {}
    for section, how, size in [*_in_short(needed), *_whole(needed), *_whole(others)]:
        more = size - printed.get(section.anchor, ("off", 0))[1]
        if more <= room:
            printed[section.anchor] = (how, size)
            room -= more
    return [replace(each, paper=printed.get(each.anchor, ("off", 0))[0]) for each in sections]


def rest(sections: Iterable[Section]) -> list[Section]:
    """What is not on the sheet, or only in short."""
    return [section for section in sections if section.paper != "whole" and section.kind != "downloads"]


def _whole(sections: Iterable[Section]) -> Iterator[Choice]:
    for section in sections:
        size = 0 if section.kind == "downloads" else HEADING + lines(section.value) * WIDER.get(section.kind, 1)
        yield section, "whole", size


def _in_short(sections: Iterable[Section]) -> Iterator[Choice]:
    """The sections at their smallest: of what has a short version that one."""
    for section in sections:
        if section.kind == "guide_steps":
            shown: list[Any] = [
                [f"{step['title']} {step.get('who') or ''}", step.get("materials") or []]
                for step in _values(section.value)
            ]
        elif section.kind == "suggestions":
            shown = [f"{each.value['title']} {each.kind}" for each in section.value.shown]
        else:
            yield from _whole([section])
            continue
        yield section, "short", HEADING + lines(shown) * WIDER[section.kind]


def lines(value: Any) -> float:
    """Every paragraph, item and cell that is read, on lines of its own."""
    if isinstance(value, RichText):
        return lines(value.source)
    if isinstance(value, AbstractImage):
        return PICTURE * value.height / value.width + BETWEEN
    if isinstance(value, str | Promise):
        texts = [strip_tags(part).strip() for part in split(PARTS, str(value))]
        return sum(ceil(len(text) / WIDTH) + BETWEEN for text in texts if text)
    return _table(value) if isinstance(value, Mapping) and "columns" in value else sum(map(lines, _parts(value)))


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, Suggestions):
        return [[each.value, each.kind] for each in value.shown]
    if isinstance(value, StreamValue.StreamChild):
        return [value.value if value.block_type == "image" else value.get_prep_value()]
    if isinstance(value, StreamValue):
        return [
            value[place].value if block["type"] == "image" else block["value"]
            for place, block in enumerate(value.raw_data)
        ]
    if isinstance(value, Mapping):
        return [part for name, part in value.items() if name not in NOT_READ]
    if isinstance(value, Iterable):
        return value
    return [value.title, value.summary, value.card_meta] if hasattr(value, "card_meta") else []  # another page


def _table(table: Mapping[str, Any]) -> float:
    """A row is as high as its fullest cell; the columns share the line."""
    if not table["columns"]:
        return lines(table.get("caption") or "")
    width = WIDTH / len(table["columns"])
    rows = [[column["heading"] for column in table["columns"]], *(row["values"] for row in table["rows"])]
    high = sum(max(ceil(len(str(cell or "")) / width) for cell in row) + BETWEEN for row in rows if row)
    return lines(table.get("caption") or "") + TABLE * high


def _values(stream: StreamValue) -> list[Any]:
    """The values as they are stored, where what was not asked for then is not there."""
    return [block["value"] for block in stream.raw_data]
