"""What is typed becomes words that no engine can stumble over."""

import pytest

from leerkring.search.query import LONGEST, SearchQuery
from tests.search.nasty import NASTY


@pytest.mark.parametrize("typed", NASTY)
def test_nothing_but_letters_and_digits_comes_through(typed: str) -> None:
    query = SearchQuery.read(typed)
    assert len(query.text) <= LONGEST
    assert "\0" not in query.text
    for word in query.words:
        assert word[0].isalnum()
        assert word[-1].isalnum()
        assert not set(word) & set('"*:(){}^~\\%\0')


def test_spaces_lines_and_control_characters_become_one_space() -> None:
    assert SearchQuery.read(" leren \r\n\t in\x07de\u2003 wijk ").text == "leren in de wijk"


def test_words_are_compared_without_capitals_and_once() -> None:
    assert SearchQuery.read("Leren LEREN lev").words == ("leren", "lev")


def test_a_long_text_is_cut_and_says_so() -> None:
    query = SearchQuery.read("zorg " * 2000)
    assert query.was_cut
    assert query.note


def test_a_short_text_needs_no_note() -> None:
    assert SearchQuery.read("feedback geven").note == ""


def test_punctuation_alone_is_no_word_and_says_so() -> None:
    query = SearchQuery.read("?! … -- ''")
    assert query.words == ()
    assert query.note
