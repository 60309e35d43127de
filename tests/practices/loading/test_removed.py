"""What an editor removed stays away until it is asked back; what refers to it goes without, and has it again then."""

from pathlib import Path

import pytest
import yaml

from leerkring.home.models import StandardPage
from practices.loading.load import load
from practices.models import OrganisationPage, PracticePage, Sector

pytestmark = pytest.mark.django_db


def test_a_page_that_an_editor_removed_stays_away(small_library: Path) -> None:
    load(library=small_library)
    StandardPage.objects.get().delete()
    assert load(library=small_library).left_alone == ["pages/over.yaml"]
    assert not StandardPage.objects.exists()
    load(library=small_library, overwrite=True)
    assert StandardPage.objects.filter(live=True).exists()


def test_who_refers_to_what_an_editor_removed_goes_without(small_library: Path) -> None:
    names = {"title": "Evean", "slug": "evean", "summary": "Zorg."}
    example = {"title": "Leeruur", "slug": "leeruur", "summary": "Een uur.", "learning_form": "digital"}
    quote = {"quote": {"text": "Het werkt.", "organisation": "evean"}}
    body = {"what_they_do": [{"text": "Zij doen dit."}, quote], "organisations": ["evean"]}
    for folder, fields in (("organisations", names), ("examples", example | body)):
        (small_library / folder).mkdir()
        (small_library / folder / f"{fields['slug']}.yaml").write_text(yaml.safe_dump(fields))
    load(library=small_library)
    assert [block.block_type for block in PracticePage.objects.get().what_they_do] == ["text", "quote"]
    OrganisationPage.objects.get().delete()
    example["summary"] = "Een heel uur."
    (small_library / "examples" / "leeruur.yaml").write_text(yaml.safe_dump(example | body))
    assert load(library=small_library).left_alone == ["organisations/evean.yaml"]
    page = PracticePage.objects.get()
    assert page.summary == "Een heel uur."
    assert [block.block_type for block in page.what_they_do] == ["text"]
    assert not page.organisations.exists()


@pytest.mark.parametrize("meanwhile", ["nothing", "loads", "changes and loads"])
@pytest.mark.parametrize("gone", ["page", "sector"])
def test_what_comes_back_is_referred_to_again(small_library: Path, meanwhile: str, gone: str) -> None:
    words = {"summary": "Een uur.", "learning_form": "digital"}
    files = {"aan": words | {"related": ["bij"], "sectors": ["thuiszorg"]}, "bij": words}
    (small_library / "sectors.yaml").write_text("thuiszorg: Thuiszorg")
    (small_library / "examples").mkdir()

    def write(title: str) -> None:
        for slug, fields in files.items():
            place = small_library / "examples" / f"{slug}.yaml"
            place.write_text(yaml.safe_dump(fields | {"slug": slug, "title": f"{title} {slug}"}))

    write("Leeruur")
    load(library=small_library)
    (PracticePage.objects.filter(slug="bij") if gone == "page" else Sector.objects.all()).delete()
    if meanwhile == "changes and loads":
        write("Ander leeruur")
    if meanwhile != "nothing":
        load(library=small_library)
    load(library=small_library, overwrite=True)
    page = PracticePage.objects.get(slug="aan")
    assert [each.slug for each in (*page.related.all(), *page.sectors.all())] == ["bij", "thuiszorg"]
    assert load(library=small_library).counts == {"unchanged": 4}


def test_a_sector_that_comes_back_overwrites_no_editor(small_library: Path) -> None:
    (small_library / "sectors.yaml").write_text("thuiszorg: Thuiszorg")
    (small_library / "examples").mkdir()
    fields = {
        "slug": "aan",
        "title": "Aan",
        "summary": "Een uur.",
        "learning_form": "digital",
        "sectors": ["thuiszorg"],
    }
    (small_library / "examples" / "aan.yaml").write_text(yaml.safe_dump(fields))
    load(library=small_library)
    page = PracticePage.objects.get()
    page.title = "Van een redacteur"
    page.save_revision().publish()
    Sector.objects.all().delete()
    assert load(library=small_library).left_alone == ["examples/aan.yaml"]
    assert PracticePage.objects.get().title == "Van een redacteur"
