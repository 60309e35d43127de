"""Member texts where no HTML can stand."""

import pytest

from community.texts import excerpt, plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**vet** en *schuin*", "vet en schuin"),
        ("- een\n- twee\n\ndaarna", "- een\n- twee\n\ndaarna"),
        ("1. een\n2. twee", "1. een\n2. twee"),
        ("[Het verslag](https://elders.example/x)", "Het verslag (https://elders.example/x)"),
        ("https://elders.example/x", "https://elders.example/x"),
        ("een\ntwee\n\n> drie", "een\ntwee\n\ndrie"),
        ("<b>1 & 2</b>", "<b>1 & 2</b>"),
    ],
)
def test_marks_go_and_words_stay(text: str, words: str) -> None:
    assert plain(text) == words


def test_an_excerpt_is_cut_between_words() -> None:
    assert excerpt("Een **hele** lange zin, met veel woorden", 24) == "Een hele lange zin, met…"
    assert excerpt("Kort", 24) == "Kort"


def test_an_excerpt_of_one_endless_word_is_cut_all_the_same() -> None:
    assert excerpt("a" * 1000, 10) == "aaaaaaaaa…"
