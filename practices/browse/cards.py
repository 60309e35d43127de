"""What a card says below its summary, and a card without the weight of a page behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from practices.addresses import address
from practices.vocabulary import GuideKind, Knowledge

CARD_COLUMNS = ("pk", "title", "slug", "url_path", "summary", "language", "photo_id")
"""What `card` reads from the row of a page."""
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


def card(row: Mapping[str, Any], meta: str, photos: Mapping[int, AbstractImage]) -> Card:
    return Card(
        pk=row["pk"],
        title=row["title"],
        slug=row["slug"],
        url=address(row["url_path"]),
        summary=row["summary"],
        language=row["language"],
        card_meta=meta,
        photo=photos.get(row["photo_id"]),
    )


def photos_of(rows: Iterable[Mapping[str, Any]]) -> dict[int, AbstractImage]:
    """The photos on the cards of these rows, with their sizes: two queries, none when there are no photos."""
    wanted = [row["photo_id"] for row in rows if row["photo_id"]]
    if not wanted:
        return {}
    return get_image_model().objects.filter(pk__in=wanted).prefetch_related("renditions").in_bulk()


def card_line(names: Sequence[str], *words: str) -> SafeString:
    """Return the organisations (three at most) and other short words as one line, leaving out what is empty."""
    shown: str = in_dutch(", ".join(names[:NAMES_ON_A_CARD]))
    if (more := len(names) - NAMES_ON_A_CARD) > 0:
        shown = format_html(_("{names} and {count} more"), names=shown, count=more)
    return format_html_join(" · ", "{}", ((word,) for word in (shown, *words) if word))


def in_dutch(text: str) -> str:
    """Mark words of the library for readers of another language, so that a screen reader says them right."""
    return format_html('<span lang="nl">{}</span>', text) if text and get_language() != "nl" else text


def known_word(text: str) -> str:
    """A word that the sources use in the language of the interface; another word as the Dutch that it is."""
    for words in (GuideKind, Knowledge):
        if text in words.values:
            return str(words(text).label)
    return in_dutch(text)
