"""What comes in: the same words always become the same characters."""

import re
import unicodedata

LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters, but for the end of a line
    r"\xad\u200b\u2060-\u2064\ufeff"  # spaces and hyphens that nobody sees
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction: `dir="auto"` does what they are good for
    r"\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e0fff"  # out of date, notes between lines, tags
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # halves and what is no character
)
PILED = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
TRAILING = re.compile(r"(?<! ) +$", re.MULTILINE)
GAPS = re.compile(r"\n{3,}")


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit of any script in it: “?” and “…” say nothing to who reads them."""
    return any(character.isalnum() for character in text)


def clean(text: str, *, one_line: bool = False) -> str:
    """Return the text as it is kept: NFC, line ends as `\\n`, nothing unseen, no empty lines in heaps.

    Takes time in proportion to the length: at most four accents stay on one letter, as putting
    a long pile of them in order does not.
    """
    text = SPACES.sub(" ", LINE_ENDS.sub("\n", text))
    text = unicodedata.normalize("NFC", PILED.sub(r"\1", UNSEEN.sub("", text)))
    if one_line:
        return " ".join(text.split())
    return GAPS.sub("\n\n", TRAILING.sub("", text)).strip()
