"""What comes in is kept in one form, and nothing unseen comes along."""

import time

import pytest

from community.texts import clean


def test_letters_and_their_accents_become_one_character() -> None:
    assert clean("cafe\u0301") == "café"


@pytest.mark.parametrize("unseen", ["\x00", "\x07", "\x1b", "\x9f", "\u200b", "\ufeff", "\xad", "\ud800", "\uffff"])
def test_what_nobody_sees_is_left_out(unseen: str) -> None:
    assert clean(f"een{unseen}woord") == "eenwoord"


@pytest.mark.parametrize("turn", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
def test_a_text_cannot_turn_what_stands_after_it(turn: str) -> None:
    assert clean(f"een{turn}woord") == "eenwoord"


def test_words_from_right_to_left_stay() -> None:
    assert clean("شكرا جزيلا") == "شكرا جزيلا"


def test_joined_emoji_stay() -> None:
    assert clean("👩‍⚕️") == "👩‍⚕️"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_lines_end_in_one_way(end: str) -> None:
    assert clean(f"een{end}twee") == "een\ntwee"


def test_empty_lines_don_t_pile_up() -> None:
    assert clean("\n\n een  \n\n\n\n twee \n") == "een\n\n twee"


def test_a_title_is_one_line() -> None:
    assert clean(" een\n\ntwee\tdrie ", one_line=True) == "een twee drie"


def test_accents_don_t_pile_up() -> None:
    assert len(clean("a" + "\u0316\u0301" * 40)) <= 5


@pytest.mark.parametrize("part", ["a\u0316\u0301", "\u0316\u0301", " ", "\n", " \n", "\u202e", "é", "a", "\r"])
def test_a_long_text_takes_no_longer_than_its_length(part: str) -> None:
    began = time.process_time()
    clean("a" + part * (100_000 // len(part)))
    assert time.process_time() - began < 1
