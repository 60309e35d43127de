"""What the rules are made of. Only what Python and a browser read in the same way: no `\\w`, no `\\b`."""

import re

from community.clientdata.words import NOT_NAMES, UNITS

L = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
SPACE = "[ \u00a0]"
NEXT_WORD = re.compile(rf"{SPACE}?([{L}]+|%|°)")
LAST_WORD = re.compile(rf"([{L}'’]+\.?){SPACE}$")
LONGEST_WORD = 40


def starts_with_capital(word: str) -> bool:
    return word[:1] != word[:1].lower()


def is_shouted(word: str) -> bool:
    return len(word) > 1 and word == word.upper() != word.lower()


def counts_something(text: str, end: int) -> bool:
    """Whether the number that ends here says how many or how much: a unit comes next."""
    word = NEXT_WORD.match(text, end)
    return word is not None and word[1].lower() in UNITS


def starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return not before or before[-1] == "\n" or before in (". ", "! ", "? ")


def is_followed_by_things(text: str, end: int) -> bool:
    """Whether a word in small letters comes next with which no clause goes on: 2 kasten, 3 routes."""
    word = NEXT_WORD.match(text, end)
    return word is not None and not starts_with_capital(word[1]) and word[1] not in NOT_NAMES


def is_among_shouted(text: str, start: int, end: int) -> bool:
    """Whether the words next to this place are in capitals too, so that capitals tell nothing."""
    after = NEXT_WORD.match(text, end)
    return is_shouted(word_before(text, start)) or (after is not None and is_shouted(after[1]))


def word_before(text: str, start: int) -> str:
    """The word that stands, with one space, before this place; empty when there is none."""
    word = LAST_WORD.search(text[max(0, start - LONGEST_WORD) : start])
    return word[1] if word else ""
