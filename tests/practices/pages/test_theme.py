from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from practices.models import CapabilityPage, ThemePage
from tests import factories

ADDRESS = "/vermogens/lerend-vermogen/thuis/"


@pytest.fixture
def capability(db: None) -> CapabilityPage:
    return factories.capability(
        critical_situations=[("situation", {"target_group": "manager", "text": "Wat doe je dan?"})],
        conversation="<p>Geef een cijfer.</p>",
    )


@pytest.fixture
def theme(capability: CapabilityPage) -> ThemePage:
    return factories.theme(
        capability,
        suggestions=[
            ("suggestion", suggestion("Praat met elkaar", "people", ["manager", "team"])),
            ("suggestion", suggestion("Maak een rooster", "systems", ["planner"])),
            ("suggestion", suggestion("Doe allemaal mee", "people", ["everyone"])),
        ],
        talk_about=[("question", {"perspective": "student", "text": "Wie helpt mij?"})],
        goes_well=[("experience", {"perspective": "student", "text": "Iemand kent mijn naam."})],
        goes_wrong=[("experience", {"perspective": "manager", "text": "Niemand weet ervan."})],
    )


def suggestion(title: str, kind: str, involved: list[str]) -> dict[str, Any]:
    return {"title": title, "text": "<p>Zo dan.</p>", "kind": kind, "involved": involved, "adds": ["rust"]}


def shown(client: Client, query: str = "") -> str:
    response = client.get(ADDRESS + query, headers={"accept-language": "en"})
    assert response.status_code == 200
    return response.content.decode()


def test_a_theme_tells_all_it_has(client: Client, theme: ThemePage) -> None:
    page = shown(client)
    for text in (
        "Hoe doe je dat?", "Wie helpt mij?", "Praat met elkaar", "rust", "Iemand kent mijn naam.",
        "Niemand weet ervan.", "Wat doe je dan?",
    ):  # fmt: skip
        assert text in page


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2, 3]),
        ("?soort=people", [1, 3]),
        ("?wie=planner", [2, 3]),
        ("?soort=people&wie=planner", [3]),
        ("?soort=processes", []),
        ("?soort=onzin&wie=%00", [1, 2, 3]),
    ],
)
def test_suggestions_are_chosen_by_kind_and_person_and_keep_their_number(
    client: Client, theme: ThemePage, query: str, numbers: list[int]
) -> None:
    page = shown(client, query)
    assert [number for number in (1, 2, 3) if f'id="suggestie-{number}"' in page] == numbers
    assert ("There is no suggestion for this choice." in page) == (not numbers)


def test_themes_of_a_capability_lead_to_each_other(
    client: Client, capability: CapabilityPage, theme: ThemePage
) -> None:
    theme.number = 2
    theme.save_revision().publish()
    for number, slug in ((1, "eerder"), (3, "later")):
        factories.theme(capability, slug, number=number)
    page = shown(client)
    assert "theme 2 of 3" in page
    assert 'rel="prev" href="/vermogens/lerend-vermogen/eerder/"' in page
    assert 'rel="next" href="/vermogens/lerend-vermogen/later/"' in page


def test_a_capability_shows_its_themes_its_talk_and_its_situations(client: Client, theme: ThemePage) -> None:
    page = client.get("/vermogens/lerend-vermogen/").content.decode()
    for text in (f'href="{ADDRESS}"', "Geef een cijfer.", "Wat doe je dan?"):
        assert text in page


def test_a_theme_names_examples_and_initiatives(client: Client, theme: ThemePage) -> None:
    helps = factories.example("helpt")
    helps.themes = [theme]
    helps.save_revision().publish()
    theme.initiatives = [factories.initiative("proef")]
    theme.save_revision().publish()
    page = shown(client)
    assert 'href="/voorbeelden/helpt/"' in page
    assert 'href="/initiatieven/proef/"' in page


def test_what_an_address_adds_without_meaning_is_not_kept_apart(
    client: Client, theme: ThemePage, settings: Settings
) -> None:
    settings.PAGE_CACHE = False  # as for a member
    shown(client)
    with CaptureQueriesContext(connection) as as_before:
        shown(client, "?soort=onzin&utm=1")
        shown(client, "?x=2&wie=niemand")
    assert "practices_guidepage" not in " ".join(query["sql"] for query in as_before)
    assert "Maak een rooster" not in shown(client, "?soort=people&x=1")
    assert "Maak een rooster" not in shown(client, "?x=2&soort=people")
    assert "Maak een rooster" in shown(client, "?soort=systems")


def test_a_capability_that_is_off_the_site_is_told_of_by_no_theme(
    client: Client, capability: CapabilityPage, theme: ThemePage
) -> None:
    assert "Wat doe je dan?" in client.get(ADDRESS).content.decode()
    capability.unpublish()
    page = client.get(ADDRESS).content.decode()
    assert "Praat met elkaar" in page
    assert "Wat doe je dan?" not in page
    assert 'href="/vermogens/lerend-vermogen/"' not in page
    assert capability.title not in page
