"""What the rules find in sentences from practice. They were made on one half; the other half checks them.

The hard ones look like something that they are not: a dose like a postcode, a noun like a surname.
"""

import pytest

from tests.community.clientdata.marked import Span, read, scores

HALVES = ["developed_on", "held_out"]
HARD = ["hard", "hard_again", "stuck", "unseen"]
"""The unseen ones were written by who knew the kinds alone; at first sight 1.00 precise, and 0.95 was found."""
LEAST = 0.95
LEAST_OF_A_KIND = 0.85
"""Spans count only when they are exact."""


@pytest.mark.parametrize("half", HALVES)
def test_nearly_all_that_points_at_a_client_is_found_and_nearly_nothing_else(half: str) -> None:
    of_kinds = scores(read(half))
    right, found, there = map(sum, zip(*of_kinds.values(), strict=True))
    assert right / found >= LEAST
    assert right / there >= LEAST


@pytest.mark.parametrize("name", HARD)
def test_what_looks_like_something_else_cries_no_wolf(name: str) -> None:
    of_kinds = scores(read(name))
    right, found, there = map(sum, zip(*of_kinds.values(), strict=True))
    assert right / found >= LEAST
    assert right / there >= LEAST


@pytest.mark.parametrize("half", HALVES)
def test_no_kind_stays_behind(half: str) -> None:
    of_kinds = scores(read(half))
    assert len(of_kinds) == 8
    for kind, (right, found, there) in of_kinds.items():
        assert right >= LEAST_OF_A_KIND * found, kind
        assert right >= LEAST_OF_A_KIND * there, kind


@pytest.mark.parametrize("half", HALVES)
def test_half_of_the_sentences_hold_nothing(half: str) -> None:
    sentences: list[tuple[str, list[Span]]] = read(half)
    assert len(sentences) >= 200
    assert 0.4 <= sum(not spans for _text, spans in sentences) / len(sentences) <= 0.6


def test_no_sentence_is_there_twice() -> None:
    texts = [text for half in HALVES + HARD for text, _spans in read(half)]
    assert len(texts) == len(set(texts))
