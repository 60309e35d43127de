"""Below a hit stand whole sentences of the page."""

import pytest

from leerkring.search.snippets import LENGTH, opening, piece
from tests import factories
from tests.search.test_search import search

TEXT = """Iedereen in wijk of dorp.
De werkplaats
Vier keer per week is er een werkplaats. Iedereen kan er bijv. een vraag stellen. “Wat dan?” vroeg zij.
280 collega’s in opleiding
Een wondverpleegkundige komt vertellen."""


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("dorp", "Iedereen in wijk of dorp."),
        ("vraag", "Iedereen kan er bijv. een vraag stellen. “Wat dan?” vroeg zij."),
        ("dan", "“Wat dan?” vroeg zij."),
        ("280", "280 collega’s in opleiding – Een wondverpleegkundige komt vertellen."),
        ("nergens", ""),
    ],
)
def test_a_snippet_begins_and_ends_with_a_sentence(word: str, shown: str) -> None:
    assert piece(TEXT, lambda each: each.casefold() == word) == shown


def test_a_sentence_that_has_the_word_goes_before_a_heading_that_has_it() -> None:
    assert piece(TEXT, lambda each: each == "werkplaats").startswith("Vier keer per week")


def test_the_sentence_with_most_words_is_shown() -> None:
    text = "Over rust. " + "Iets anders. " * 20 + "Over rust en slaap."
    assert piece(text, lambda each: each in ("rust", "slaap")) == "Over rust en slaap."


def test_of_a_sentence_that_is_too_long_the_part_round_the_word_is_shown() -> None:
    shown = piece(
        "Heel " + "lange zin " * 40 + "met zeldzaam woord " + "en meer " * 40, lambda each: each == "zeldzaam"
    )
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "met zeldzaam woord" in shown
    assert len(shown) <= LENGTH + 2


def test_an_opening_is_never_cut_within_a_sentence() -> None:
    assert opening("Dit is een zin. " * 30) == " ".join(["Dit is een zin."] * 11)
    assert opening("") == ""


@pytest.mark.django_db
def test_what_a_suggestion_adds_stands_as_a_sentence_of_its_own() -> None:
    suggestion = {
        "title": "Begin samen",
        "text": "<p>Student en collega’s starten tegelijk.</p>",
        "kind": "people",
        "involved": [],
        "adds": ["de student is een collega"],
    }
    above = factories.capability(slug="verbindend")
    factories.theme(above, title="Samenspel", suggestions=[("suggestion", suggestion)])
    (hit,) = search("begin").hits
    assert str(hit.part) == "<mark>Begin</mark> samen"
    assert hit.snippet == "Student en collega’s starten tegelijk. De student is een collega."


@pytest.mark.django_db
def test_a_figure_and_a_voice_are_read_with_what_they_belong_to() -> None:
    factories.theme(
        factories.capability(slug="verbindend"),
        introduction=[("figure", {"number": "280", "label": "zeldzame collega’s", "note": ""})],
        talk_about=[("question", {"perspective": "student", "text": "Kan ik hier eigenaardig zijn?"})],
    )
    assert search("zeldzame").hits[0].snippet.startswith("280 <mark>zeldzame</mark> collega’s. ")
    assert search("eigenaardig").hits[0].snippet == "Student: Kan ik hier <mark>eigenaardig</mark> zijn?"
