"""Initiatives, guides, organisations and the toolkit: the same machinery, each with its own facets."""

import re

import pytest
from wagtail.models import PageViewRestriction

from practices.models import InitiativePage, ProgrammeThemeLabel, Sector, ThemePage
from practices.vocabulary import ProgrammeTheme
from tests import factories
from tests.practices.browse.conftest import Get
from tests.practices.browse.test_examples import count_of, titles

pytestmark = pytest.mark.django_db


def suggestion(title: str, kind: str, *people: str) -> tuple[str, dict[str, object]]:
    value = {"title": title, "text": "<p>Zo doe je dat.</p>", "kind": kind, "involved": list(people), "adds": []}
    return "suggestion", value


@pytest.fixture
def themes() -> list[ThemePage]:
    """Two themes of two capabilities, with four suggestions."""
    learning = factories.capability("lerend-vermogen", title="Lerend vermogen", order=1)
    linking = factories.capability("verbindend-vermogen", title="Verbindend vermogen", order=2)
    first = [suggestion("Vraag", "people", "team", "manager"), suggestion("Plan", "processes", "planner")]
    second = [suggestion("Bel", "people", "team"), suggestion("Vier", "systems", "everyone")]
    return [
        factories.theme(learning, "leren", title="Leren", suggestions=first),
        factories.theme(linking, "thuis", title="Thuis", suggestions=second),
    ]


@pytest.mark.usefixtures("themes")
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("vermogen", "lerend-vermogen", ["Vraag", "Plan"]),
        ("soort", "people", ["Vraag", "Bel"]),
        ("wie", "team", ["Vraag", "Bel", "Vier"]),
        ("thema", "thuis", ["Bel", "Vier"]),
    ],
)
def test_the_toolkit_narrows_by_each_facet(get: Get, name: str, value: str, expected: list[str]) -> None:
    assert count_of(get("/vermogens/"), name, value) == len(expected)
    page = get("/vermogens/", {name: value})
    assert [title for title in titles(page) if "vermogen" not in title.lower()] == expected


def test_a_suggestion_leads_to_its_place_in_the_theme(get: Get, themes: list[ThemePage]) -> None:
    assert f'<a href="{themes[1].url}#suggestie-2">Vier</a>' in get("/vermogens/")


def test_the_page_of_capabilities_has_a_door_to_each_with_the_number_of_its_themes(
    get: Get, themes: list[ThemePage]
) -> None:
    page = get("/vermogens/", {}, **{"accept-language": "en"})
    assert len(re.findall(r'<li class="capability" data-hue="\w+">', page)) == 2
    assert page.count('<p class="meta">1 theme</p>') == 2


def test_suggestions_of_a_draft_theme_stay_hidden(get: Get, themes: list[ThemePage]) -> None:
    themes[0].unpublish()
    assert "Vraag" not in titles(get("/vermogens/"))


def test_initiatives_are_filtered_by_programme_theme_and_organisation(get: Get) -> None:
    climate = ProgrammeThemeLabel.objects.create(value=ProgrammeTheme.LEARNING_CLIMATE)
    evean = factories.organisation("evean", title="Evean")
    factories.initiative("een", title="Een", programme_themes=[climate])
    factories.initiative("twee", title="Twee", organisations=[evean])
    page = get("/initiatieven/")
    assert (count_of(page, "thema", "learning-climate"), count_of(page, "organisatie", "evean")) == (1, 1)
    assert titles(get("/initiatieven/", {"thema": "learning-climate"})) == ["Een"]
    assert titles(get("/initiatieven/", {"organisatie": "evean"})) == ["Twee"]


def test_guides_are_listed_as_cards_without_filters(get: Get) -> None:
    factories.guide("sessie", title="Sessie", kind="Handreiking")
    page = get("/handreikingen/")
    assert titles(page) == ["Sessie"]
    assert 'class="facet"' not in page


def test_organisations_stand_under_their_letter(get: Get) -> None:
    for number, title in enumerate(["Zorgcirkel", "’s Heeren Loo", "Élan", "Evean", "3Zorg"]):
        factories.organisation(f"o{number}", title=title)
    page = get("/organisaties/")
    assert re.findall(r'<h3 id="letter-\d+">([^<]+)</h3>', page) == ["0–9", "E", "S", "Z"]


def test_organisations_are_filtered_by_sector(get: Get) -> None:
    elderly = Sector.objects.create(name="Ouderenzorg", slug="ouderenzorg")
    factories.organisation("evean", title="Evean", sectors=[elderly])
    factories.organisation("cello", title="Cello")
    page = get("/organisaties/", {"sector": "ouderenzorg"})
    assert ">Evean</a>" in page
    assert ">Cello</a>" not in page


def test_a_restricted_organisation_is_not_listed(get: Get) -> None:
    page = factories.organisation("geheim", title="Geheim")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert ">Geheim</a>" not in get("/organisaties/")


@pytest.mark.parametrize("place", ["/handreikingen/", "/initiatieven/", "/organisaties/", "/vermogens/"])
def test_htmx_gets_a_part_of_every_list(get: Get, place: str, themes: list[ThemePage]) -> None:
    factories.guide()
    factories.organisation()
    factories.index_of(InitiativePage)
    assert "<html" not in get(place, {}, **{"HX-Request": "true"})
