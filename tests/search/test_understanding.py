"""A query is read for what it means: words together, words glued, and everyday words beside it."""

import pytest

from leerkring.search.understanding.joining import apart
from leerkring.search.understanding.situations import recognised, situations
from tests import factories
from tests.search.test_search import search, titles

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed", ["ik spreek nog niet zo goed Nederlands", "goed Nederlands spreken", "hij verstaat de taal niet"]
)
def test_words_that_come_together_in_any_order_find_what_they_are_about(typed: str) -> None:
    factories.example(title="Anderstalige collega’s")
    factories.example("praten", title="Praten over je werk")
    assert titles(typed)[0] == "Anderstalige collega’s"


def test_what_has_the_words_themselves_needs_nothing_else() -> None:
    """What words mean together helps what has it, and is not held against what has it not."""
    factories.example(title="Nederlands spreken aan het bed")
    found = search("nederlands spreken")
    assert (found.is_near, found.total) == (False, 1)


def test_every_situation_has_words_on_both_sides() -> None:
    assert len(situations()) > 50
    for situation in situations():
        assert situation.meant
        assert all(situation.groups)
        assert any(found is situation for _stems, found in recognised(frozenset().union(*situation.groups)))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("opportunityboard", ("opportunity", "board")),
        ("wegwijsindezorg", ("wegwijs", "zorg")),
        ("opportunity", ()),
        ("boardgames", ()),
    ],
)
def test_names_that_were_typed_as_one_word_are_taken_apart(typed: str, words: tuple[str, ...]) -> None:
    assert apart(typed, {"opportunity", "board", "wegwijs", "zorg"}) == words


def test_a_name_that_was_typed_as_one_word_is_found() -> None:
    factories.example(title="Wegwijs in de Zorg")
    assert titles("wegwijsindezorg") == ["Wegwijs in de Zorg"]


def test_a_word_in_common_and_nothing_else_is_not_near() -> None:
    for number in range(12):
        factories.example(f"voorbeeld-{number}", summary="Over samen leren.", goal="<p>" + "Nog meer. " * 200 + "</p>")
    factories.example("tuin", title="Samen", goal="<p>" + "Iets over leren. " * 300 + "In de tuin.</p>")
    assert search("trouwjurk en bloemen huren, feest bij de kerk in een tuin").total == 0


def test_themes_are_found_by_the_capability_that_they_belong_to() -> None:
    above = factories.capability(slug="verbindend", title="Verbindend vermogen")
    factories.theme(above, title="Samenspel")
    assert titles("verbindend vermogen") == ["Verbindend vermogen", "Samenspel"]


def test_a_compound_that_was_written_apart_and_wrong_is_found() -> None:
    factories.capability(slug="opnemen", title="Absorptievermogen")
    factories.example("ander", title="Een ander vermogen")
    found = search("absorbtie vermogen")
    assert found.hits[0].plain_title == "Absorptievermogen"
    assert found.meant
    assert found.meant.label == "absorptievermogen"


def test_a_compound_that_may_be_meant_but_stands_on_no_page_breaks_nothing() -> None:
    factories.example(title="Samen leren")
    assert titles("absorbtie vermogen") == []


def test_two_words_of_which_one_is_a_mistake_are_no_compound() -> None:
    factories.example(title="Feedback geven")
    assert titles("fedback geven") == ["Feedback geven"]


def test_what_stands_for_words_with_a_hyphen_is_found() -> None:
    factories.example(title="Digitale vaardigheden")
    assert titles("ICT-vaardigheden") == ["Digitale vaardigheden"]


def test_the_only_word_that_was_typed_comes_before_a_title_with_another_word_for_it() -> None:
    factories.example("titel", title="Binden van leerlingen", summary="Over leerlingen.")
    factories.example("woord", title="Samen in de wijk", summary="Voor elke CIO in de wijk.")
    assert titles("CIO")[0] == "Samen in de wijk"
