"""Elasticsearch finds what the embedded engine finds, and nothing that somebody may not see."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from leerkring.search.elastic import connection, engine
from leerkring.search.elastic.engine import NAME
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.language.stem import stem
from leerkring.search.page import Results, results
from leerkring.search.query import SearchQuery
from leerkring.search.similar import similar
from leerkring.search.state import State
from tests import factories
from tests.search.nasty import NASTY

pytestmark = pytest.mark.usefixtures("elasticsearch")


def search(typed: str, **chosen: list[str]) -> Results:
    catch_up()
    connection.patient_client().indices.refresh(index=connection.live())
    found = results(State(SearchQuery.read(typed), chosen=chosen), AnonymousUser())
    assert found.engine == NAME
    return found


def titles(typed: str, **chosen: list[str]) -> list[str]:
    return [hit.plain_title for hit in search(typed, **chosen).hits]


def test_forms_parts_synonyms_and_mistakes_are_found() -> None:
    factories.example(slug="a", title="Werkbegeleiders", summary="Zij begeleiden mantelzorgers.")
    for typed in ("werk begeleider", "begeleiding", "naasten", "werkbegelijder"):
        assert titles(typed) == ["Werkbegeleiders"], typed


def test_a_name_typed_in_full_comes_first() -> None:
    factories.example(slug="a", title="Samen", summary="Leercoach, leercoach en nog eens een leercoach.")
    factories.example(slug="b", title="Leercoaches")
    assert titles("de leercoach") == ["Leercoaches", "Samen"]


def test_facets_count_what_each_choice_leads_to() -> None:
    for number, form in enumerate(["digital", "digital", "on-the-job"]):
        factories.example(slug=f"e{number}", title=f"Zeldzaam {number}", learning_form=form)
    found = search("zeldzaam", leervorm=["on-the-job"])
    assert [hit.plain_title for hit in found.hits] == ["Zeldzaam 2"]
    assert {option.value: option.count for option in found.facets[0].options} == {"digital": 2, "on-the-job": 1}


def test_weak_hits_below_a_sure_answer_are_neither_shown_nor_counted() -> None:
    factories.example(slug="sure", title="Zeldzaam feedback", learning_form="digital")
    long = f"Zeldzaam. {'Daarna gaat het nergens meer over. ' * 300}"
    factories.example(slug="weak", learning_form="on-the-job", occasion=long)
    assert titles("zeldzaam") == ["Zeldzaam feedback", "WEAK"]
    assert titles("zeldzaam feedback") == ["Zeldzaam feedback"]
    found = search("zeldzaam feedback", leervorm=["on-the-job"])
    assert (found.total, found.kind_total, found.chips) == (1, 1, [])
    newest = results(State(SearchQuery.read("zeldzaam feedback"), newest_first=True), AnonymousUser())
    assert [hit.plain_title for hit in newest.hits] == ["Zeldzaam feedback"]


def test_drafts_and_closed_pages_are_neither_found_nor_counted() -> None:
    page = factories.example(summary="Zeldzaam.")
    assert search("zeldzaam").total == 1
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    found = results(State(SearchQuery.read("zeldzaam")), AnonymousUser())  # before Elasticsearch knows
    assert (found.total, found.hits) == (0, [])
    assert search("zeldzaam").total == 0


def test_what_has_no_answer_gives_next_to_nothing() -> None:
    for number in range(9):
        factories.example(slug=f"e{number}", title=f"Feedback {number}", summary="Geven en krijgen.")
    assert len(titles("feedback over hypotheek en vliegtickets")) <= 3


@pytest.mark.parametrize("newest_first", [False, True])
def test_among_many_what_was_chosen_is_near_only_where_nothing_else_is_an_answer(
    newest_first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "FEW", 0)  # else so few are all looked at
    sure = [
        factories.example(slug=f"e{number}", title="Zeldzaam rooster", summary="Feedback.", learning_form="digital")
        for number in range(2)
    ]
    factories.example(slug="part", title="Zeldzaam", learning_form="on-the-job")
    search("zeldzaam")
    state = State(SearchQuery.read("zeldzaam feedback rooster"), newest_first=newest_first)
    for chosen, expected in ({}, 3), ({"leervorm": ["on-the-job"]}, 1), ({"leervorm": ["digital"]}, 2):
        found = results(replace(state, chosen=chosen), AnonymousUser())
        assert (found.is_near, found.kind_total) == (False, expected), chosen
    for page in sure:
        page.unpublish()
    search("zeldzaam")
    assert results(replace(state, chosen={"leervorm": ["on-the-job"]}), AnonymousUser()).is_near


def test_whatever_is_typed_there_is_an_answer(client: Client) -> None:
    factories.example(summary="Leren in de zorg.")
    catch_up()
    for typed in NASTY:
        assert client.get(reverse("search"), {"q": typed, "label": typed}).status_code == 200, typed
        query = SearchQuery.read(typed)
        asked = NAME if query.words else "database"  # nothing to look for: no engine is asked
        assert results(State(query), AnonymousUser()).engine == asked, typed


def test_a_long_text_has_things_that_are_like_it() -> None:
    factories.example(title="Feedback geven", summary="Hoe je collega’s iets teruggeeft.")
    search("feedback")
    text = "Ik wil mijn collega's feedback geven maar vind dat moeilijk. " * 30
    assert [each.plain_title for each in similar(text, AnonymousUser())] == ["Feedback geven"]


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(12):
        factories.example(slug=f"e{number}", title=f"Zeldzaam {number}")
    search("zeldzaam")
    with django_assert_max_num_queries(8):
        assert results(State(SearchQuery.read("zeldzaam")), AnonymousUser()).total == 12


@pytest.mark.parametrize(
    "word",
    ["studenten", "begeleidt", "begeleiders", "locaties", "coaches", "collega's", "cliënten", "uitgevallen", "wijken"],
)
def test_its_analyser_makes_the_same_stems(word: str) -> None:
    answer = connection.client().indices.analyze(index=connection.live(), analyzer="dutch_of_care", text=word)
    from leerkring.search.language.tokens import words

    assert [each["token"] for each in answer["tokens"]] == [stem(each) for each in words(word)]
