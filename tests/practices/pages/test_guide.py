import json
import re
import zlib
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from practices.guides.letters import printable
from practices.guides.paragraphs import paragraphs
from practices.models import GuidePage, Source
from tests import factories


@pytest.fixture
def guide(db: None) -> GuidePage:
    return factories.guide(
        "sessie",
        title="Zo’n sessie",
        what=[("text", "<p>Een bijeenkomst over <b>leren</b>.</p><ul><li>Eén</li></ul>")],
        steps=[
            ("step", step("Leg de vraag neer", 20, ["Een bord"])),
            ("step", step("Kijk terug", 30, [])),
        ],
        checklist=[
            ("checklist", {"heading": "Vooraf", "items": ["Er is een trekker.", "De zaal is vrij."]}),
            ("checklist", {"heading": "Daarna", "items": ["Er is een trekker."]}),
        ],
    )


def step(title: str, minutes: int | None, materials: list[str]) -> dict[str, Any]:
    return {"title": title, "minutes": minutes, "who": "Iedereen", "text": "<p>Doe dit.</p>", "materials": materials}


def words(pdf: bytes) -> str:
    """The text that stands in the streams of a PDF, letter by letter."""
    streams = [zlib.decompress(part) for part in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)]
    shown = b" ".join(b" ".join(re.findall(rb"\(((?:\\.|[^()\\])*)\)", stream)) for stream in streams)
    return shown.replace(b"\\(", b"(").replace(b"\\)", b")").decode("cp1252")


def test_a_guide_shows_steps_with_time_and_what_you_need(client: Client, guide: GuidePage) -> None:
    shown = client.get("/handreikingen/sessie/", headers={"accept-language": "en"}).content.decode()
    for text in ("50 minutes in all", "20 minutes", "Iedereen", "Een bord", "Er is een trekker.", "Vooraf"):
        assert text in shown


def test_a_step_without_time_makes_the_total_a_minimum(client: Client, guide: GuidePage) -> None:
    guide.steps.append(("step", step("Sluit af", None, [])))
    guide.save_revision().publish()
    shown = client.get("/handreikingen/sessie/", headers={"accept-language": "en"}).content.decode()
    assert "At least 50 minutes" in shown


def test_every_box_of_the_checklist_has_a_key_of_its_own(client: Client, guide: GuidePage) -> None:
    shown = client.get("/handreikingen/sessie/").content.decode()
    keys = re.findall(r'type="checkbox" value="([\w-]+)"', shown)
    assert len(keys) == len(set(keys)) == 3


def test_a_guide_without_steps_or_checklist_has_no_such_headings(client: Client, db: None) -> None:
    factories.guide("kaal")
    shown = client.get("/handreikingen/kaal/", headers={"accept-language": "en"}).content.decode()
    assert "The steps" not in shown
    assert "Checklist" not in shown
    assert "kaal-checklist.pdf" not in shown
    assert client.get("/handreikingen/kaal/kaal-checklist.pdf").status_code == 404


@pytest.mark.parametrize(
    ("name", "there", "absent"),
    [
        ("sessie", ["bijeenkomst over", "leren", "Leg de vraag neer", "De zaal is vrij."], "zzz"),
        ("sessie-stappen", ["Leg de vraag neer", "20", "Een bord"], "De zaal is vrij."),
        ("sessie-checklist", ["De zaal is vrij.", "Vooraf"], "Leg de vraag neer"),
    ],
)
def test_a_download_is_made_from_the_page(
    client: Client, guide: GuidePage, name: str, there: list[str], absent: str
) -> None:
    assert f'href="/handreikingen/sessie/{name}.pdf"' in client.get("/handreikingen/sessie/").content.decode()
    response = client.get(f"/handreikingen/sessie/{name}.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert f'filename="{name}.pdf"' in response["Content-Disposition"]
    text = words(response.content)
    for part in ("Zo’n", "testserver/handreikingen/sessie/", *there):
        assert all(word in text for word in part.split())
    assert absent not in text


def test_a_download_changes_with_the_page(client: Client, guide: GuidePage) -> None:
    caches["pages"].clear()
    before = client.get("/handreikingen/sessie/sessie.pdf").content
    assert client.get("/handreikingen/sessie/sessie.pdf").content == before
    guide.title = "Nieuwe naam"
    guide.save_revision().publish()
    assert "Nieuwe" in words(client.get("/handreikingen/sessie/sessie.pdf").content)


def test_a_download_changes_with_the_sources_it_names(client: Client, guide: GuidePage) -> None:
    source = Source.objects.create(key="rapport", title="Rapportage", publisher="Bureau", year=2018)
    guide.sources = [source]
    guide.save_revision().publish()
    assert "Rapportage" in words(client.get("/handreikingen/sessie/sessie.pdf").content)
    source.title = "Verbeterd"
    source.save()
    assert "Verbeterd" in words(client.get("/handreikingen/sessie/sessie.pdf").content)


def test_a_draft_has_no_downloads(client: Client, guide: GuidePage) -> None:
    guide.unpublish()
    assert client.get("/handreikingen/sessie/sessie.pdf").status_code == 404


@pytest.mark.parametrize("name", ["sessie-geheim", "ander", "sessie-"])
def test_a_file_that_is_not_offered_is_not_found(client: Client, guide: GuidePage, name: str) -> None:
    assert client.get(f"/handreikingen/sessie/{name}.pdf").status_code == 404


@pytest.mark.parametrize(
    ("text", "on_paper"),
    [
        ("Zo’n café – “één” €5…", "Zo’n café – “één” €5…"),
        ("a\u2011b\u00a0c", "a-b c"),
        ("Łódź → 5 ≥ 4", "?ódz -> 5 >= 4"),
        ("👍 ok", " ok"),
    ],
)
def test_letters_that_paper_lacks_are_written_the_nearest_way(text: str, on_paper: str) -> None:
    assert printable(text) == on_paper


def test_rich_text_becomes_paragraphs_and_list_items() -> None:
    found = paragraphs("<p>Een <b>vet</b> woord</p><ol><li><p>Eerst</p></li><li>Dan</li></ol><p>Slot</p>")
    assert [(part.mark, "".join(text for text, _ in part.pieces)) for part in found] == [
        ("", "Een vet woord"),
        ("1.", "Eerst"),
        ("2.", "Dan"),
        ("", "Slot"),
    ]
    assert found[0].pieces[1] == ("vet", "B")


@pytest.mark.parametrize("gone", [True, False], ids=["deleted", "never chosen"])
def test_a_guide_without_its_image_can_be_downloaded(
    client: Client, guide: GuidePage, settings: Any, tmp_path: Any, gone: bool
) -> None:
    settings.MEDIA_ROOT = tmp_path
    image = Image.objects.create(title="IMG_2031", file=get_test_image_file())
    value = {"image": image.pk if gone else None, "alt_text": "Twee collega’s", "decorative": None}
    stored = [{"type": "image", "id": "1", "value": value}]
    guide.what = GuidePage._meta.get_field("what").to_python(json.dumps(stored))
    guide.save_revision().publish()
    image.delete()
    assert "Leg de vraag neer" in words(client.get("/handreikingen/sessie/sessie.pdf").content)
