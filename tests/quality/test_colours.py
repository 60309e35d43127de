"""The colours: light and dark, every pair that stands on top of another can be read."""

import pytest

from tests.quality.colours import DARK_BY_CHOICE, DARK_BY_SYSTEM, LIGHT, contrast, declared, mixed, palette

GROUNDS = ["surface", "surface-raised", "surface-sunk"]
HUES = ["teal", "coral", "honey", "moss", "plum", "sky"]
BODY, WORDS, LARGE_OR_EDGE = 7.0, 4.5, 3.0

PAIRS = [
    *((word, ground, BODY) for word in ("text", "text-soft", "heading", "link") for ground in GROUNDS),
    *((word, ground, BODY) for word in ("text", "heading", "link") for ground in ("mine", "hue-wash")),
    *((f"{hue}-ink", ground, BODY) for hue in HUES for ground in (*GROUNDS, f"{hue}-wash")),
    *((f"{kind}", f"{kind}-ground", BODY) for kind in ("positive", "notice", "negative", "info")),
    *(("text", f"{kind}-ground", BODY) for kind in ("positive", "notice", "negative", "info")),
    *((word, "night", BODY) for word in ("on-night", "night-soft")),
    *(("on-fill", hue, WORDS) for hue in (*HUES, "brick")),
    ("on-accent", "accent", BODY),
    *(("border-control", ground, LARGE_OR_EDGE) for ground in GROUNDS),
    *(("focus", ground, LARGE_OR_EDGE) for ground in (*GROUNDS, "mine")),
    ("honey", "night", LARGE_OR_EDGE),
]


def test_both_dark_lists_are_equal() -> None:
    assert declared(DARK_BY_SYSTEM) == declared(DARK_BY_CHOICE)
    assert declared(DARK_BY_CHOICE)


def test_dark_repaints_every_paint_and_nothing_else() -> None:
    assert set(declared(DARK_BY_CHOICE)) == set(declared(LIGHT))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("word", "ground", "wanted"), PAIRS)
def test_a_pair_of_colours_can_be_read(theme: str, word: str, ground: str, wanted: float) -> None:
    colours = palette(theme)
    assert contrast(colours[word], colours[ground]) >= wanted


@pytest.mark.parametrize(("theme", "paints"), [("light", LIGHT), ("dark", DARK_BY_CHOICE)])
def test_the_heading_of_a_reflection_can_be_read_on_its_circle(theme: str, paints: str) -> None:
    colours, glow = palette(theme), declared(paints)["glow"]
    circle = mixed(colours["honey"], colours["honey-wash"], float(glow.rstrip("%")) / 100)
    assert contrast(colours["honey-ink"], circle) >= BODY


def test_black_on_white_is_21() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
