"""Words that are hard to guess and easy to type, of which nothing but a slow and keyed hash is kept."""

from math import log2

import pytest
from django.test import override_settings

from community.anonymous.receipts import (
    LENGTH,
    WORDS,
    digest,
    make_receipt,
    possible_digests,
    read_words,
    unknown_words,
)


def test_a_receipt_holds_more_than_66_bits() -> None:
    assert LENGTH * log2(len(WORDS)) > 66
    assert len(set(WORDS)) == len(WORDS)


def test_no_word_becomes_another_one_by_one_slip() -> None:
    def without_one(word: str) -> set[str]:
        return {word[:at] + "?" + word[at + 1 :] for at in range(len(word))}

    seen: dict[str, str] = {}
    for word in WORDS:
        for shape in without_one(word):
            assert shape not in seen, (word, seen[shape])
            seen[shape] = word
    assert not {word[:at] + word[at + 1 :] for word in WORDS for at in range(len(word))} & set(WORDS)


def test_two_receipts_differ() -> None:
    assert make_receipt() != make_receipt()
    assert len(make_receipt().split()) == LENGTH


def test_it_does_not_matter_how_the_words_are_written() -> None:
    assert read_words("Berg,  TUIN\n3. kano") == ["berg", "tuin", "kano"]
    assert digest("Berg, tuin, kano") == digest("berg tuin kano")


def test_a_word_that_is_misspelled_is_found() -> None:
    good = WORDS[0]
    assert unknown_words([good, good + "x"]) == [good + "x"]


def test_without_the_secret_key_nobody_can_try_receipts() -> None:
    here = digest("berg tuin kano")
    with override_settings(SECRET_KEY="another"):
        assert digest("berg tuin kano") != here


@pytest.mark.parametrize("older", [[], ["test"]])
def test_a_receipt_lives_on_when_the_secret_key_changes(older: list[str]) -> None:
    here = digest("berg tuin kano")
    with override_settings(SECRET_KEY="another", SECRET_KEY_FALLBACKS=older):
        assert (here in possible_digests("berg tuin kano")) == bool(older)
