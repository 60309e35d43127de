"""The search page finds what everybody may read, and nothing else."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from leerkring.home.models import StandardPage
from leerkring.search.documents.vocabulary import Vocabulary
from leerkring.search.engine import MOST
from leerkring.search.page import Results, results
from leerkring.search.queries import ranking
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from practices.models import PracticePage
from tests import factories
from tests.search.nasty import NASTY

pytestmark = pytest.mark.django_db


def search(typed: str, kind: str = "") -> Results:
    return results(State(SearchQuery.read(typed), kind=kind), AnonymousUser())


def titles(typed: str) -> list[str]:
    return [hit.plain_title for hit in search(typed).hits]


def test_a_kind_for_members_is_no_kind_for_a_visitor() -> None:
    factories.example("lev")
    found = results(State.read(QueryDict("q=lev&soort=vragen")), AnonymousUser())
    assert [hit.slug for hit in found.hits] == ["lev"]
    assert "Vragen" not in [str(tab.label) for tab in found.tabs]
    assert found.notes == ["Die soort pagina kennen we niet. Daarom zie je alles."]


def test_every_kind_of_page_is_found_in_one_list() -> None:
    above = factories.capability(slug="lerend", summary="Zeldzaam woord.")
    pages = [
        factories.example(summary="Zeldzaam woord."),
        factories.guide(summary="Zeldzaam woord."),
        factories.organisation(summary="Zeldzaam woord."),
        factories.initiative(summary="Zeldzaam woord."),
        above,
        factories.theme(above, summary="Zeldzaam woord."),
        factories.published(factories.home(), StandardPage(title="Help", slug="help", summary="Zeldzaam woord.")),
    ]
    found = search("zeldzaam")
    assert {hit.address for hit in found.hits} == {page.url for page in pages}
    assert [tab.count for tab in found.tabs] == [7, 1, 1, 1, 1, 1, 1, 1]


def test_other_forms_of_a_word_are_found_too() -> None:
    factories.example(title="Studenten", summary="Zij begeleiden elkaar.")
    assert titles("student begeleiders") == ["Studenten"]


def test_a_word_in_the_title_counts_for_more() -> None:
    factories.example(slug="een", title="Samen", summary="Over intervisie, intervisie en intervisie.")
    factories.example(slug="twee", title="Intervisie", summary="Praten over je werk met collega’s.")
    assert titles("intervisie") == ["Intervisie", "Samen"]


def test_a_tab_narrows_to_one_kind_and_keeps_the_counts() -> None:
    factories.example(summary="Zeldzaam.")
    factories.guide(summary="Zeldzaam.")
    found = search("zeldzaam", kind="handreikingen")
    assert [hit.kind.name for hit in found.hits] == ["handreikingen"]
    assert found.total == 2


def test_without_a_page_that_has_all_words_some_of_them_will_do() -> None:
    factories.example(summary="Over dementie.")
    found = search("dementie xyzzy")
    assert found.is_near
    assert found.total == 1
    assert found.unknown == "xyzzy"


def test_a_word_that_is_nowhere_does_not_hide_what_has_the_other() -> None:
    """However rare the word is; an everyday word beside it leads to nothing."""
    for number in range(30):
        words = "Over dementie en wat je kunt doen." if number < 12 else "Wat je samen kunt doen."
        factories.example(f"voorbeeld-{number}", summary=words)
    found = search("dementie hijskraan")
    assert (found.is_near, found.total, found.unknown) == (True, 3, "hijskraan")
    assert search("hijskraan doen").total == 0


def test_the_heading_fits_what_is_shown(client: Client) -> None:
    factories.example(summary="Over dementie.")

    def heading(typed: str) -> str:
        page = client.get(reverse("search"), {"q": typed}, headers={"accept-language": "nl"}).content.decode()
        return page.partition('id="aantal" role="status">')[2].partition("<")[0].strip()

    assert heading("dementie") == "1 resultaat voor “dementie”"
    assert heading("dementie xyzzy") == "1 resultaat dat lijkt op “dementie xyzzy”"
    assert heading("xyzzy") == "Niets gevonden voor “xyzzy”"


def test_a_word_that_is_nowhere_is_named_above_what_means_the_same(client: Client) -> None:
    factories.example(summary="Over de zuster.")
    page = client.get(reverse("search"), {"q": "verpleegster"}, headers={"accept-language": "nl"}).content.decode()
    assert "“verpleegster” staat hier nergens. Je ziet wat ongeveer hetzelfde betekent." in page
    page = client.get(reverse("search"), {"q": "zuster"}, headers={"accept-language": "nl"}).content.decode()
    assert "staat hier nergens" not in page


def test_drafts_are_not_found() -> None:
    page = factories.example(summary="Zeldzaam.")
    page.unpublish()
    assert titles("zeldzaam") == []


@pytest.mark.parametrize("kind", [PageViewRestriction.LOGIN, PageViewRestriction.PASSWORD, PageViewRestriction.GROUPS])
def test_a_page_that_not_everybody_may_read_is_not_found_by_anybody(kind: str, client: Client) -> None:
    page = factories.example(title="Geheim", summary="Zeldzaam.")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    assert titles("zeldzaam") == []
    client.force_login(factories.member())
    assert "Geheim" not in client.get(reverse("search"), {"q": "zeldzaam"}).content.decode()
    restriction.delete()
    assert titles("zeldzaam") == ["Geheim"]


def test_what_stands_below_a_restricted_page_is_not_found_either() -> None:
    page = factories.example(summary="Zeldzaam.")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert titles("zeldzaam") == []


def test_the_snippet_marks_words_and_escapes_all_else(client: Client) -> None:
    factories.example(title="<b>Zeldzaam</b>", summary="<script>alert(1)</script> zeldzame kansen & meer")
    page = client.get(reverse("search"), {"q": "zeldzaam zeldzame"}).content.decode()
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert escape("<script>alert(1)</script> ") + "<mark>zeldzame</mark> kansen &amp; meer" in page


def test_the_snippet_is_the_piece_of_the_text_that_has_the_word(client: Client) -> None:
    factories.example(summary="Kort.", goal="<p>" + "Heel veel tekst. " * 40 + "Dan pas zeldzaam nieuws.</p>")
    snippet = search("zeldzaam").hits[0].snippet
    assert "Dan pas <mark>zeldzaam</mark> nieuws." in snippet
    assert len(snippet) < 250


def test_whatever_is_typed_there_is_an_answer(client: Client) -> None:
    factories.example(summary="Leren in de zorg.")
    for typed in NASTY:
        answer = client.get(reverse("search"), {"q": typed, "soort": typed, "pagina": typed})
        assert answer.status_code == 200, typed
        assert client.get(factories.index_of(PracticePage).url, {"q": typed}).status_code == 200, typed


def test_the_first_screen_helps_to_begin(client: Client) -> None:
    page = client.get(reverse("search")).content.decode()
    assert "?q=feedback" in page
    assert "<mark>" not in page


def test_nothing_found_says_what_you_can_do(client: Client) -> None:
    page = client.get(reverse("search"), {"q": "xyzzy"}).content.decode()
    assert "“xyzzy”" in page
    assert 'class="empty"' in page


def test_a_page_beyond_the_last_shows_the_last(client: Client) -> None:
    for number in range(11):
        factories.example(slug=f"e{number}", summary="Zeldzaam.")
    page = client.get(reverse("search"), {"q": "zeldzaam", "pagina": "999"}).content.decode()
    assert 'aria-current="page"><span class="visually-hidden">' in page
    assert page.count('class="row"') == 1


def test_the_number_of_queries_does_not_grow(
    django_assert_max_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        factories.example(slug=f"e{number}", summary="Zeldzaam.")
        factories.organisation(slug=f"o{number}", summary="Zeldzaam.")
    monkeypatch.setattr("leerkring.search.documents.vocabulary._kept", (Vocabulary(), 0.0, 0.0))
    search("zeldzaam")  # reads the words of the library, which it keeps until they change
    with django_assert_max_num_queries(8):
        assert search("zeldzaam").total == 24 < MOST


def test_a_ranking_holds_the_pages_of_one_kind_best_first() -> None:
    factories.guide(title="Zeldzaam", summary="Zeldzaam.")
    second = factories.example(slug="een", title="Samen", summary="Zeldzaam.")
    first = factories.example(slug="twee", title="Zeldzaam", summary="Ook.")
    assert ranking(SearchQuery.read("zeldzaam"), PracticePage).ids == [first.pk, second.pk]
