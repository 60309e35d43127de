"""What a card says below its summary, and a card without the weight of a page behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.images.models import AbstractImage

NAMES_ON_A_CARD = 3


@dataclass(slots=True)
class Card:
    """Has the names that templates/practices/_card.html reads from a page; lists make them without loading pages."""

    pk: int
    title: str
    slug: str
    url: str
    summary: str
    language: str
    card_meta: str = ""
    photo: AbstractImage | None = None


def card_line(names: Sequence[str], *words: str) -> SafeString:
    """Return the organisations (three at most) and other short words as one line, leaving out what is empty."""
    shown: str = in_dutch(", ".join(names[:NAMES_ON_A_CARD]))
    if (more := len(names) - NAMES_ON_A_CARD) > 0:
        shown = format_html(_("{names} and {count} more"), names=shown, count=more)
    return format_html_join(" · ", "{}", ((word,) for word in (shown, *words) if word))


def in_dutch(text: str) -> str:
    """Mark words of the library for readers of another language, so that a screen reader says them right."""
    return format_html('<span lang="nl">{}</span>', text) if text and get_language() != "nl" else text
