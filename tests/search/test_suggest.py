"""Suggestions while somebody types."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker
from wagtail.models import PageViewRestriction

from leerkring.search.suggest import suggest
from tests import factories
from tests.kept import kept
from tests.search.nasty import NASTY

pytestmark = pytest.mark.django_db


def texts(typed: str) -> list[str]:
    return [each.text for each in suggest(typed, AnonymousUser())]


@pytest.fixture(scope="module", autouse=True)
def library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_library, django_db_blocker):
        yield


def _library() -> None:
    factories.example("leesplezier", title="Leesplezier op de groep", summary="Samen lezen met bewoners.")
    factories.example("samen-lezen", title="Samen lezen", summary="Lezen met bewoners.")
    factories.organisation("elan", title="Élan Zorg")


def test_two_letters_are_enough() -> None:
    assert "Samen lezen" in texts("sa")
    assert texts("s") == []


def test_a_part_of_a_compound_finds_it() -> None:
    assert "Leesplezier op de groep" in texts("plezier")


def test_accents_and_capitals_do_not_matter() -> None:
    assert texts("ELAN")[0] == "Élan Zorg"


def test_what_begins_so_comes_before_what_has_it_inside() -> None:
    factories.example("lezen-voor", title="Voorlezen")
    assert texts("lezen")[0] != "Voorlezen"
    assert "Voorlezen" in texts("lezen")


def test_words_of_the_library_come_after_titles() -> None:
    found = suggest("bewon", AnonymousUser())
    assert [each.text for each in found if not each.address] == ["bewoners"]


def test_a_word_inside_a_longer_word_is_enough() -> None:
    factories.example("verhaal", title="Verhalen", summary="Uit de leeskring.")
    factories.example("kring", title="Samen praten", summary="Nog een leeskring.")
    found = suggest("kring", AnonymousUser())
    assert [each.text for each in found if not each.address] == ["leeskring"]


def test_a_second_word_is_one_that_stands_with_the_first() -> None:
    factories.example("nacht", title="Waken in de nacht", summary="Een nachtploeg leert van zomer tot winter.")
    factories.example("dag", title="De zomer door", summary="Een nachtploeg is er niet bij; bewoners wel.")
    assert texts("leesplezier op b") == ["leesplezier op bewoners"]
    assert texts("leesplezier z") == []
    assert "waken nachtploeg" in texts("waken nachtp")


def test_a_suggestion_of_a_page_leads_there_and_says_what_it_is() -> None:
    found = suggest("leesplezier", AnonymousUser())[0]
    assert found.address == "/voorbeelden/leesplezier/"
    assert found.kind


def test_a_closed_page_is_not_suggested(client: Client) -> None:
    from practices.models import PracticePage

    PageViewRestriction.objects.create(page=PracticePage.objects.get(slug="leesplezier"), restriction_type="login")
    assert "Leesplezier op de groep" not in texts("leesplezier")


def test_a_page_taken_offline_is_not_suggested() -> None:
    from practices.models import PracticePage

    assert "Leesplezier op de groep" in texts("leesplezier")
    PracticePage.objects.get(slug="leesplezier").unpublish()
    assert "Leesplezier op de groep" not in texts("leesplezier")


@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_gets_an_answer(client: Client, typed: str) -> None:
    answer: Any = client.get("/zoek/suggesties/", {"q": typed})
    assert isinstance(answer.json()["suggestions"], list)


def test_questions_do_not_grow(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    texts("le")
    with django_assert_max_num_queries(3):
        texts("le")
