"""The list of examples: facets, chips, order, pages, and what htmx gets."""

import re

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from practices.models import PracticePage
from tests import factories
from tests.practices.browse.conftest import PLACE, Get, count_of, tag, titles

pytestmark = pytest.mark.django_db


def test_a_card_names_organisations_and_learning_form(get: Get) -> None:
    names = [factories.organisation(f"o{number}", title=f"Naam {number}") for number in range(5)]
    factories.example(organisations=names)
    card = re.search(r'<p class="meta foot">([^<]+)</p>', get(PLACE, {}, **{"accept-language": "nl"}))
    assert card is not None
    assert card[1] == "Naam 0, Naam 1, Naam 2 en nog 2 · Digitaal leren"


def test_twelve_on_a_page_and_the_next_page_has_the_rest(get: Get) -> None:
    for number in range(13):
        factories.example(f"e{number:02}", title=f"E{number:02}")
    assert len(titles(get(PLACE, {"volgorde": "titel"}))) == 12
    assert titles(get(PLACE, {"volgorde": "titel", "pagina": "2"})) == ["E12"]


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["whole page", "part"])
def test_on_paper_stands_what_was_chosen_and_which_page_it_is(get: Get, headers: dict[str, str]) -> None:
    for number in range(13):
        factories.example(f"e{number:02}", title=f"E{number:02}")
    shown = get(PLACE, {"leervorm": "digital", "pagina": "2"}, **headers, **{"accept-language": "nl"})
    on_paper = [" ".join(each.split()) for each in re.findall(r'<p class="print-only[^>]*>(.*?)</p>', shown, re.DOTALL)]
    assert on_paper == [
        "Gekozen: <span>Digitaal leren</span> · pagina 2 van 2",
        f"testserver{PLACE}?leervorm=digital&amp;pagina=2",
    ]


def test_a_short_list_without_a_choice_says_only_its_address_on_paper(get: Get) -> None:
    factories.example()
    assert re.findall(r'<p class="print-only[^>]*>(.*?)</p>', get(PLACE)) == [f"testserver{PLACE}"]


def test_htmx_gets_the_part_that_changes_and_a_clean_address(client: Client) -> None:
    factories.example()
    response = client.get(PLACE, {"leervorm": "digital", "q": "", "volgorde": ""}, headers={"HX-Request": "true"})
    page = response.content.decode()
    assert "<html" not in page
    assert 'hx-swap-oob="innerHTML"' in page
    assert response["HX-Replace-Url"] == f"{PLACE}?leervorm=digital"
    assert "HX-Request" in response["Vary"]


def test_going_back_gets_the_whole_page(get: Get) -> None:
    factories.example()
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in get(PLACE, {}, **headers)


def test_drafts_and_restricted_pages_are_neither_listed_nor_counted(get: Get) -> None:
    tag(factories.example("een"))
    tag(factories.example("twee")).unpublish()
    hidden = tag(factories.example("drie"))
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    page = get(PLACE)
    assert titles(page) == ["EEN"]
    assert count_of(page, "label", "feedback") == 1


def test_an_organisation_that_is_not_public_is_not_named(get: Get) -> None:
    hidden = factories.organisation("geheim", title="Geheime organisatie")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    factories.example(organisations=[hidden, factories.organisation("concept", title="Concept", live=False)])
    page = get(PLACE)
    assert "Geheime organisatie" not in page


def test_a_change_shows_at_once(get: Get) -> None:
    page = factories.example(title="Oud")
    assert titles(get(PLACE)) == ["Oud"]
    page.title = "Nieuw"
    page.save_revision().publish()
    assert titles(get(PLACE)) == ["Nieuw"]


def test_an_empty_library_says_so(get: Get) -> None:
    factories.index_of(PracticePage)
    assert 'class="empty"' in get(PLACE)


def test_a_page_that_was_never_published_stands_last_and_breaks_nothing(client: Client) -> None:
    factories.example("oud")
    PracticePage.objects.filter(pk=factories.example("ingevoerd").pk).update(
        first_published_at=None, last_published_at=None
    )
    factories.example("nieuw")
    shown = client.get("/voorbeelden/").content.decode()
    places = [shown.index(f'href="/voorbeelden/{slug}/"') for slug in ("nieuw", "oud", "ingevoerd")]
    assert places == sorted(places)
    assert client.get("/voorbeelden/ingevoerd/").status_code == 200
