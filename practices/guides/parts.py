"""What goes into each download: the whole guide, its steps, or its checklist."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText

from practices.guides.sheet import BELOW, Sheet
from practices.models.guide import GuidePage


def whole(sheet: Sheet, page: GuidePage) -> None:
    sheet.lead(page.summary)
    _body(sheet, _("What is it?"), page.what)
    _rich(sheet, _("For whom?"), page.for_whom)
    _rich(sheet, _("How to use it"), page.how_to_use)
    _body(sheet, _("Preparation"), page.preparation)
    if page.steps:
        _steps(sheet, page)
    if page.checklist:
        _checklist(sheet, page)
    _rich(sheet, _("Experiences"), page.experiences)
    _rich(sheet, _("What it is based on"), page.underpinning)


def steps(sheet: Sheet, page: GuidePage) -> None:
    sheet.lead(page.summary)
    materials = [material for block in page.steps for material in block.value["materials"]]
    if materials:
        sheet.heading(_("What you need on the table"))
        for material in dict.fromkeys(materials):
            sheet.box(material)
    _steps(sheet, page)


def checklist(sheet: Sheet, page: GuidePage) -> None:
    sheet.lead(page.summary)
    _checklist(sheet, page)


def _rich(sheet: Sheet, heading: str, html: str) -> None:
    if html:
        sheet.heading(heading)
        sheet.rich(html)


def _body(sheet: Sheet, heading: str, body: StreamValue) -> None:
    blocks = list(body)
    if blocks:
        sheet.heading(heading, below=_start(sheet, blocks))
    for place, block in enumerate(blocks, start=1):
        if block.block_type == "heading":
            sheet.subheading(block.value, below=_start(sheet, blocks[place:]))
        elif draw := BLOCKS.get(block.block_type):
            draw(sheet, block.value)


def _start(sheet: Sheet, blocks: list[StreamValue.StreamChild]) -> float:
    """Millimetres of these blocks that stay with the heading above them."""
    if blocks and blocks[0].block_type == "heading":
        return sheet.with_subheading(blocks[0].value, _start(sheet, blocks[1:]))
    if blocks and blocks[0].block_type == "table" and blocks[0].value:
        return max(BELOW, sheet.start_of_table(*_cells(blocks[0].value)))
    return BELOW


def _steps(sheet: Sheet, page: GuidePage) -> None:
    sheet.heading(_("The steps"))
    for number, block in enumerate(page.steps, start=1):
        step = block.value
        sheet.subheading(f"{number}. {step['title']}")
        minutes = _("%(minutes)d minutes") % {"minutes": step["minutes"]} if step["minutes"] else ""
        if line := " · ".join(word for word in (minutes, step["who"]) if word):
            sheet.note(line)
        sheet.rich(_source(step["text"]))
        if materials := ", ".join(step["materials"]):
            sheet.note(_("Materials: %(materials)s") % {"materials": materials})


def _checklist(sheet: Sheet, page: GuidePage) -> None:
    sheet.heading(_("Checklist"))
    for block in page.checklist:
        sheet.subheading(block.value["heading"])
        for item in block.value["items"]:
            sheet.box(item)


def _source(value: RichText | str) -> str:
    return value.source if isinstance(value, RichText) else value


def _callout(sheet: Sheet, value: Any) -> None:
    sheet.subheading(value["title"])
    sheet.plain(value["text"])


def _numbered(sheet: Sheet, value: Any) -> None:
    for number, step in enumerate(value, start=1):
        sheet.subheading(f"{number}. {step['title']}")
        if step["text"]:
            sheet.plain(step["text"])


def _bullets(sheet: Sheet, value: Any) -> None:
    for item in value:
        sheet.plain(item, "•")


def _figure(sheet: Sheet, value: Any) -> None:
    sheet.subheading(f"{value['number']} {value['label']}")
    if value["note"]:
        sheet.plain(value["note"])


def _table(sheet: Sheet, value: Any) -> None:
    sheet.table(*_cells(value))


def _cells(value: Any) -> tuple[list[str], list[list[str]], str]:
    header = [column["heading"] for column in value.columns]
    rows = [[str(block.value or "") for block in row] for row in value.rows]
    return header, rows, value.caption


def _quote(sheet: Sheet, value: Any) -> None:
    who = f" – {value['organisation']}" if value["organisation"] else ""
    sheet.plain(f"“{value['text']}”{who}")


def _image(sheet: Sheet, value: Any) -> None:
    if value and value.contextual_alt_text:
        sheet.note(_("Picture on the page: %(alt)s") % {"alt": value.contextual_alt_text})


BLOCKS: dict[str, Callable[[Sheet, Any], None]] = {
    "text": lambda sheet, value: sheet.rich(_source(value)),
    "steps": _numbered,
    "list": _bullets,
    "figure": _figure,
    "callout": _callout,
    "table": _table,
    "quote": _quote,
    "image": _image,
    "example": lambda sheet, value: sheet.plain(_("See also: %(title)s") % {"title": value}) if value else None,
}
