"""Loading the library: complete, again without harm, and never over an editor's work."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import CommandError, call_command
from wagtail.models import Page, ReferenceIndex, Site

from leerkring.home.models import HomePage, StandardPage
from practices.loading.load import load
from practices.models import (
    CapabilityPage,
    GuidePage,
    InitiativePage,
    LoadedPage,
    OrganisationPage,
    PracticePage,
    ThemePage,
)
from tests.library import settle_library
from tests.practices.loading.conftest import write_page
from tests.practices.loading.promised import ADDRESSES

pytestmark = pytest.mark.django_db


def test_the_whole_library_becomes_pages() -> None:
    settle_library()
    assert (PracticePage.objects.live().count(), GuidePage.objects.live().count()) == (17, 3)
    assert (CapabilityPage.objects.live().count(), ThemePage.objects.live().count()) == (4, 13)
    assert InitiativePage.objects.live().count() == 29
    assert OrganisationPage.objects.live().count() >= 40


def test_the_copy_that_other_tests_get_is_what_the_files_say() -> None:
    settle_library()
    settle_library()  # by now from the copy, in whichever process
    assert load().counts == {"unchanged": LoadedPage.objects.count()}
    assert LoadedPage.objects.count() > 100


def test_lists_and_steps_arrive_as_they_stand_in_the_file() -> None:
    settle_library()
    lev = PracticePage.objects.get(slug="lev")
    values = {block.block_type: block.value for block in lev.what_they_do}
    assert values["list"][0] == "Hoe ontwikkelen de stagiairs zich?"
    assert all(step["title"] for step in values["steps"])


def test_every_promised_address_is_a_page_on_the_site() -> None:
    settle_library()
    live = set(Page.objects.live().values_list("url_path", flat=True))
    assert [place for place in ADDRESSES if f"/home{place}" not in live] == []
    assert len(ADDRESSES) == 17 + 3 + 4 + 13 + 29


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [("https://leerkring.example", "https://leerkring.example"), ("http://127.0.0.1:8123", "http://127.0.0.1:8123")],
)
def test_mails_of_the_desk_lead_to_the_address_of_the_settings(
    small_library: Path, settings: Any, address: str, leads_to: str
) -> None:
    load(library=small_library)
    settings.WAGTAILADMIN_BASE_URL = address
    load(library=small_library)
    assert StandardPage.objects.get().full_url == f"{leads_to}/over/"
    assert Site.objects.get().site_name == "Leerkring"


def test_loading_again_changes_nothing(small_library: Path) -> None:
    load(library=small_library)
    revision = StandardPage.objects.get().latest_revision_id
    assert load(library=small_library).counts == {"unchanged": 2}
    assert StandardPage.objects.get().latest_revision_id == revision
    assert HomePage.objects.count() == 1


def test_a_changed_file_reaches_its_page(small_library: Path) -> None:
    load(library=small_library)
    write_page(small_library, "Tweede tekst")
    assert load(library=small_library).counts == {"loaded": 1, "unchanged": 1}
    assert "Tweede tekst" in StandardPage.objects.get().body[0].value.source


def test_the_front_page_follows_its_file_until_an_editor_changes_it(small_library: Path) -> None:
    load(library=small_library)
    home = small_library / "pages" / "home.yaml"
    home.write_text(home.read_text().replace("Hallo", "Goedemorgen"))
    load(library=small_library)
    front = HomePage.objects.get()
    assert (front.hero_title, front.live) == ("Goedemorgen", True)
    front.hero_title = "Van de redactie"
    front.save_revision().publish()
    home.write_text(home.read_text().replace("Goedemorgen", "Goedenavond"))
    assert load(library=small_library).left_alone == ["pages/home.yaml"]
    assert HomePage.objects.get().hero_title == "Van de redactie"


def test_what_an_editor_changed_is_left_alone_and_named(small_library: Path) -> None:
    load(library=small_library)
    page = StandardPage.objects.get()
    page.title = "Van de redactie"
    page.save_revision().publish()
    write_page(small_library, "Tweede tekst")
    report = load(library=small_library)
    assert report.left_alone == ["pages/over.yaml"]
    assert StandardPage.objects.get().title == "Van de redactie"


def test_a_draft_of_an_editor_counts_as_a_change(small_library: Path) -> None:
    load(library=small_library)
    page = StandardPage.objects.get()
    page.title = "Nog niet klaar"
    page.save_revision()
    write_page(small_library, "Tweede tekst")
    assert load(library=small_library).left_alone == ["pages/over.yaml"]


def test_a_page_that_an_editor_took_offline_stays_offline(small_library: Path) -> None:
    load(library=small_library)
    StandardPage.objects.get().unpublish()
    write_page(small_library, "Tweede tekst")
    assert load(library=small_library).left_alone == ["pages/over.yaml"]
    assert not StandardPage.objects.get().live


def test_a_locked_page_is_left_alone(small_library: Path) -> None:
    load(library=small_library)
    StandardPage.objects.update(locked=True)
    write_page(small_library, "Tweede tekst")
    assert load(library=small_library).left_alone == ["pages/over.yaml"]


def test_overwrite_replaces_what_an_editor_changed(small_library: Path) -> None:
    load(library=small_library)
    page = StandardPage.objects.get()
    page.title = "Van de redactie"
    page.save_revision().publish()
    load(library=small_library, overwrite=True)
    assert StandardPage.objects.get().title == "Over"


def test_links_in_texts_lead_to_pages_that_count_them(small_library: Path) -> None:
    places = "[hier](/voorbeelden/aan/), [daar](/wijken/), [elders](https://elders.example/voorbeelden/aan/)"
    (small_library / "examples").mkdir()
    words = {"slug": "aan", "title": "Aan", "summary": "Een uur.", "learning_form": "digital"}
    fields = words | {"occasion": places}
    (small_library / "examples" / "aan.yaml").write_text(yaml.safe_dump(fields))
    write_page(small_library, places)
    load(library=small_library)
    example, about = PracticePage.objects.get(), StandardPage.objects.get()
    link = f'<a linktype="page" id="{example.pk}">hier</a>'
    for stored in (about.body.raw_data[0]["value"], example.occasion):
        assert link in stored and 'href="/wijken/"' in stored and "https://elders" in stored
    call_command("rebuild_references_index", verbosity=0)
    assert about.pk in [used.pk for used, _references in ReferenceIndex.get_grouped_references_to(example)]


def test_a_page_made_by_hand_before_is_left_alone(small_library: Path) -> None:
    load(library=small_library)
    LoadedPage.objects.all().delete()
    assert load(library=small_library).left_alone == ["pages/over.yaml"]


def test_an_unknown_owner_is_refused() -> None:
    with pytest.raises(CommandError, match="no account"):
        call_command("load_library", owner="niemand@leerkring.example")
