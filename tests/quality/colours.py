"""Reads the colours of tokens.css and computes how well one can be read on another (WCAG 2.2, 1.4.3)."""

import re
from pathlib import Path

TOKENS = Path(__file__).resolve().parents[2] / "site" / "leerkring" / "static" / "css" / "tokens.css"
DECLARATION = re.compile(r"--([\w-]+):\s*([^;]+);")

LIGHT = ":root {"
DARK_BY_SYSTEM = ':root:not([data-theme="light"]) {'
DARK_BY_CHOICE = ':root[data-theme="dark"] {'


def declared(selector: str, after: str = "") -> dict[str, str]:
    """Return the custom properties of the first rule with this selector, after a certain text."""
    css = TOKENS.read_text()
    start = css.index(selector, css.index(after))
    return dict(DECLARATION.findall(css[start : css.index("}", start)]))


def palette(theme: str) -> dict[str, str]:
    """Return every colour by the names of both tiers, as hex, for "light" or "dark"."""
    paints = declared(LIGHT) | (declared(DARK_BY_CHOICE) if theme == "dark" else {})
    names = paints | declared(LIGHT, after="/* Tier 2")
    return {name: colour for name in names if (colour := _resolve(name, names)).startswith("#")}


def _resolve(name: str, names: dict[str, str]) -> str:
    value = names[name]
    while match := re.fullmatch(r"var\(--([\w-]+)\)", value):
        value = names[match[1]]
    return value


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours in hex, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour that `color-mix(in srgb, one share, other)` gives."""
    parts = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
