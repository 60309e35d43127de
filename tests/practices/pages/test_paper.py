"""What of a page stands on its one A4."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.images.models import Image

from practices.models import GuidePage
from practices.pages import guide as guides
from practices.pages.paper import PICTURE, ROOM, lines, on_one_sheet, rest
from practices.pages.sections import Section
from tests import factories

LINE = "<p>Een regel met woorden die je leest.</p>"


def text(anchor: str, number: int) -> Section:
    return Section(anchor, anchor, "text", LINE * number)


def printed(*sections: Section, first: tuple[str, ...] = ()) -> dict[str, str]:
    return {section.anchor: section.paper for section in on_one_sheet(list(sections), *first)}


def test_what_fits_is_printed_whole() -> None:
    assert printed(text("een", 10), text("twee", 20)) == {"een": "whole", "twee": "whole"}


def test_what_does_not_fit_is_left_off_and_named() -> None:
    told = on_one_sheet([text("een", 60), text("twee", 60), text("drie", 10)])
    assert [section.paper for section in told] == ["whole", "off", "whole"]
    assert [section.heading for section in rest(told)] == ["twee"]


def test_what_a_reader_needs_most_goes_first() -> None:
    assert printed(text("een", 60), text("twee", 60), first=("twee",)) == {"een": "off", "twee": "whole"}


def test_downloads_take_no_room_and_are_not_named() -> None:
    told = on_one_sheet([text("een", 500), Section("downloads", "Op papier", "downloads", ["bestand"] * 500)])
    assert [section.heading for section in rest(told)] == ["een"]


def test_a_row_of_a_table_is_as_high_as_its_fullest_cell() -> None:
    full, short = "woorden " * 12, "kort"
    assert lines(table([short, short, full])) == lines(table([full, full, full])) > lines(table([short, short, short]))


def table(row: list[str]) -> dict[str, Any]:
    columns = [{"type": "text", "heading": name} for name in ("Wat", "Wie", "Hoe")]
    return {"columns": columns, "caption": "", "rows": [{"values": row}] * 4}


def test_a_table_without_columns_takes_the_room_of_its_name() -> None:
    assert lines({"columns": [], "caption": "Wie doet wat?", "rows": []}) == lines("Wie doet wat?")


@pytest.mark.parametrize(("size", "wide"), [((1000, 500), 2), ((500, 500), 1), ((500, 1000), 0.5)])
def test_a_picture_takes_the_room_of_its_proportions(size: tuple[int, int], wide: float) -> None:
    image = Image(title="IMG_2031", width=size[0], height=size[1], collection_id=1)
    image.contextual_alt_text = "Twee collega’s drinken koffie. " * 9
    assert lines(image) == pytest.approx(PICTURE / wide, abs=1)


@pytest.fixture
def guide(db: None) -> GuidePage:
    return factories.guide(
        "sessie", steps=[step()], checklist=[("checklist", {"heading": "Vooraf", "items": ["Zaal."]})]
    )


def step(number: int = 1) -> tuple[str, Any]:
    value = {"title": "Kijk terug", "minutes": 5, "who": "Iedereen", "text": LINE * number, "materials": []}
    return ("step", value)


def papers(guide: GuidePage) -> dict[str, str]:
    told = on_one_sheet(guides.sections(guide, downloads=[]), "stappen", "checklist")
    return {section.anchor: section.paper for section in told}


def test_steps_that_are_too_long_are_there_in_short_beside_the_checklist(guide: GuidePage) -> None:
    assert papers(guide) == {"stappen": "whole", "checklist": "whole"}
    guide.steps = [step(int(ROOM))] * 4
    assert papers(guide) == {"stappen": "short", "checklist": "whole"}


def test_steps_that_were_stored_before_they_could_say_more_are_there(client: Client, guide: GuidePage) -> None:
    stored = [{"type": "step", "id": "1", "value": {"title": "Kijk terug", "text": LINE}}]
    guide.steps = GuidePage._meta.get_field("steps").to_python(json.dumps(stored))
    guide.save_revision().publish()
    assert "Kijk terug" in client.get("/handreikingen/sessie/").content.decode()


def test_a_guide_says_where_the_rest_is_only_when_there_is_a_rest(client: Client, guide: GuidePage) -> None:
    says = "This sheet does not hold everything."
    english = {"accept-language": "en"}
    assert says not in client.get("/handreikingen/sessie/", headers=english).content.decode()
    guide.steps = [step(int(ROOM))] * 4
    guide.save_revision().publish()
    shown = client.get("/handreikingen/sessie/", headers=english).content.decode()
    assert says in shown
    assert 'class="paper-short"' in shown


def test_what_is_left_out_is_named_without_a_second_mark_at_the_end(client: Client, guide: GuidePage) -> None:
    guide.what = [("text", LINE * int(ROOM * 2))]
    guide.save_revision().publish()
    shown = client.get("/handreikingen/sessie/").content.decode()
    told = shown.split("Op dit blad past niet alles.")[1].split("</p>")[0]
    assert "pdf" in told
    assert told.endswith("<span>Wat is het?</span>")
