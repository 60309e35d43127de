"""What a card says below its summary, and a card without the weight of a page behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

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


def card_line(names: Sequence[str], *words: str) -> str:
    """Return the organisations (three at most) and other short words as one line, leaving out what is empty."""
    shown = ", ".join(names[:NAMES_ON_A_CARD])
    if (more := len(names) - NAMES_ON_A_CARD) > 0:
        shown = _("%(names)s and %(count)d more") % {"names": shown, "count": more}
    return " · ".join(str(word) for word in (shown, *words) if word)
