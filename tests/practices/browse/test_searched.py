"""The list of examples for who types words: what fits, what comes near, and what was made of the words."""

import pytest
from django.urls import reverse

from leerkring.search.desk.models import SynonymLine
from leerkring.search.documents import vocabulary
from tests import factories
from tests.practices.browse.conftest import PLACE, Get, count_of, make_three, titles

pytestmark = pytest.mark.django_db


def test_words_narrow_too_and_the_best_match_comes_first(get: Get) -> None:
    make_three()
    factories.example("vier", title="Samen", summary="Over twee.")
    page = get(PLACE, {"q": "twee"})
    assert titles(page) == ["Twee", "Samen"]
    assert count_of(page, "label", "feedback") == 1


def test_words_that_are_nowhere_lead_on_to_all_of_the_site(get: Get) -> None:
    factories.example("een", title="Een")
    page = get(PLACE, {"q": "xylofoon", "leervorm": ""}, **{"accept-language": "nl"})
    assert "Niets gevonden voor “xylofoon”" in page
    assert "al je keuzes" not in page
    assert f'href="{reverse("search")}?q=xylofoon"' in page
    within = get(PLACE, {"q": "xylofoon", "leervorm": "digital"}, **{"accept-language": "nl"})
    assert "Niets voor “xylofoon” binnen je filters" in within


def test_what_only_comes_near_is_shown_and_said_to_be_near(get: Get) -> None:
    factories.example("een", title="Een", summary="Over dementie.")
    page = get(PLACE, {"q": "dementie xylofoon"}, **{"accept-language": "nl"})
    assert titles(page) == ["Een"]
    assert "“xylofoon” staat hier nergens." in page
    assert "Dit komt het dichtst in de buurt." in page


def test_a_mistake_is_answered_and_named_with_the_same_choices(get: Get) -> None:
    factories.example("een", title="Een", summary="Over begeleiders.")
    page = get(PLACE, {"q": "begelijders", "leervorm": "digital"})
    assert titles(page) == ["Een"]
    assert f'<a href="{PLACE}?leervorm=digital&amp;q=begeleiders" lang="nl">begeleiders</a>' in page


def test_a_searched_list_knows_new_synonyms_at_once(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "PATIENCE", 0)
    factories.example("een", title="Een", summary="Over dementie.")
    assert titles(get(PLACE, {"q": "xylofoon"})) == []
    SynonymLine.objects.create(words="xylofoon => dementie")
    assert titles(get(PLACE, {"q": "xylofoon"})) == ["Een"]
