"""What stays together on the pages of a guide on paper."""

from typing import Any

import pytest

from practices.guides import parts
from practices.guides.sheet import Sheet
from practices.models import GuidePage

TABLE = GuidePage._meta.get_field("what").stream_block.child_blocks["table"]


@pytest.mark.parametrize("title", ["Kort", "Een lange kop die over meer dan één regel loopt, " * 2])
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(title: str) -> None:
    """Whatever stands above it: one line more each time, over a whole page."""
    for above in range(50):
        sheet = Sheet(title="Sessie", language="nl", footer="adres")
        for _line in range(above):
            sheet.plain("Een regel.")
        sheet.heading(title)
        pages = [sheet.paper.page]
        sheet.subheading(title)
        pages.append(sheet.paper.page)
        sheet.box("Er is een trekker.")
        pages.append(sheet.paper.page)
        assert len(set(pages)) == 1, (above, pages)


HIGH = "Wie dit doet, en met wie die dat van tevoren heeft besproken. " * 8


@pytest.mark.parametrize("cell", ["Alles", HIGH], ids=["low", "high"])
def test_the_name_of_a_table_stays_with_its_first_row(cell: str) -> None:
    for above in range(50):
        sheet = Sheet(title="Sessie", language="nl", footer="adres")
        for _line in range(above):
            sheet.plain("Een regel.")
        sheet.table(["Wie", "Wat"], [["Iedereen", cell]], caption="Wie doet wat?")
        (place,) = pages_with("Iedereen", sheet)
        assert pages_with("doet wat?", sheet) == {place}, above


@pytest.mark.parametrize("between", [[], [("heading", "Tussenkop")]], ids=["at once", "below a subheading"])
def test_a_heading_stays_with_the_table_below_it(db: None, between: list[Any]) -> None:
    columns = [{"type": "text", "heading": name} for name in ("Wie", "Wat")]
    table = {"columns": columns, "rows": [{"values": ["Iedereen", HIGH]}], "caption": "Wie doet wat?"}
    body = GuidePage(what=[*between, ("table", TABLE.to_python(table))]).what
    for above in range(50):
        sheet = Sheet(title="Sessie", language="nl", footer="adres")
        for _line in range(above):
            sheet.plain("Een regel.")
        parts._body(sheet, "Hoofdkop", body)
        (place,) = pages_with("Iedereen", sheet)
        for heading in ("Hoofdkop", "doet wat?", *(text for _kind, text in between)):
            assert pages_with(heading, sheet) == {place}, (above, heading)


def test_no_word_is_cut_where_the_letters_become_bold() -> None:
    """Whatever the place on the line at which the bold word would begin."""
    for before in range(60, 110):
        sheet = Sheet(title="Sessie", language="nl", footer="adres")
        sheet.rich(f"<p>{'i ' * before}<b>Ervaringskennis</b> telt mee.</p>")
        assert pages_with("Ervaringskennis", sheet) == {1}, before


def pages_with(text: str, sheet: Sheet) -> set[int]:
    """The pages of a sheet on which these letters stand."""
    return {number for number, page in sheet.paper.pages.items() if text.encode("cp1252") in page.contents}
