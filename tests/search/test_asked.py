"""A question in other words finds what it asks for."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.http import QueryDict

from leerkring.search.documents.models import Document
from leerkring.search.page import results
from leerkring.search.state import State
from leerkring.search.understanding.questions import sentences, together
from tests import factories
from tests.library import settle_library
from tests.search.test_search import search, titles

pytestmark = pytest.mark.django_db
NO_ONE_KNEW = "niemand had gezegd dat ik vandaag kwam"


@pytest.fixture
def library() -> None:
    settle_library()


def test_a_page_is_found_by_what_people_ask_who_do_not_know_its_words() -> None:
    factories.example(title="Een introductieperiode van betekenis", summary="Over het begin.")
    assert titles(NO_ONE_KNEW) == ["Een introductieperiode van betekenis"]
    assert not search(NO_ONE_KNEW).is_near


def test_a_question_that_was_recognised_has_no_word_that_is_nowhere() -> None:
    factories.example(title="Een introductieperiode van betekenis", summary="Over het begin.")
    found = results(State.read(QueryDict(f"q={NO_ONE_KNEW}")), AnonymousUser())
    assert [hit.plain_title for hit in found.hits] == ["Een introductieperiode van betekenis"]
    assert not found.unknown, "though “vandaag” stands on no page"
    near = results(State.read(QueryDict("q=introductieperiode xylofoon klarinet")), AnonymousUser())
    assert "xylofoon" in near.unknown


def test_one_word_in_common_with_a_question_is_chance() -> None:
    factories.example(title="Inleefsessies", summary="Over het begin.")
    assert titles("hoe voelt het om in een tillift te hangen") == ["Inleefsessies"]
    assert titles("tillift keuren") == []


def test_a_library_without_such_a_page_finds_nothing() -> None:
    factories.example("iets", title="Iets anders")
    assert titles(NO_ONE_KNEW) == []


def test_the_list_and_the_library_name_the_same_pages(library: None) -> None:
    kinds = ("voorbeelden", "handreikingen", "themas", "vermogens", "initiatieven")
    named = set(Document.objects.filter(kind__in=kinds).values_list("title_key", flat=True))
    assert set(together().names) == named
    assert len(sentences().names) > 600


def test_why_tells_that_it_was_asked_for_in_other_words(capsys: pytest.CaptureFixture[str]) -> None:
    factories.example(title="Een introductieperiode van betekenis", summary="Over het begin.")
    call_command("search", NO_ONE_KNEW)
    assert "asked for in other words (0." in capsys.readouterr().out
