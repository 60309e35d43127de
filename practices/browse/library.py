"""The lists of examples, guides and initiatives: cards, twelve on a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from leerkring.search.notes import stand_in
from leerkring.search.queries import Ranking, ranking
from practices.addresses import address
from practices.browse.alphabet import alphabetical
from practices.browse.cards import Card, card, card_line, photos_of
from practices.browse.choices import BEST_MATCH, Choices, read_choices
from practices.browse.facets import Facet, Labels
from practices.browse.found import Found, Order, find
from practices.browse.kept import kept
from practices.browse.shelf import Shelf, ShelfEntry, read_shelf

PER_PAGE = 12
LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""For a page that came on the site without being published, as an import can make them: it stands last."""
NEWEST, TITLE = "nieuw", "titel"
ORDERS: dict[str, str | Promise] = {NEWEST: _("newest change"), TITLE: _("title A–Z")}

Words = Callable[[ShelfEntry, Labels], Sequence[str]]
"""What the card of an entry says after its organisations."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What differs between the lists."""

    facets: tuple[Facet, ...]
    sentence: Callable[[int], str]
    words: Words = lambda entry, labels: ()
    columns: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    """Facets that only serve the cards."""


def browse(page: Page, request: HttpRequest, model: type[Page], listing: Listing) -> dict[str, Any]:
    """Return the context of an index page of `model`."""
    place = address(page.url_path)
    shelf = kept(request, read_shelf, model, listing.facets, *listing.columns)
    shown = tuple(facet for facet in listing.facets if facet.name not in listing.hidden)
    labels = {facet.name: shelf.labels[facet.name] for facet in shown}
    choices = read_choices(request.GET, labels, (*ORDERS, BEST_MATCH), searchable=True)
    if choices.order not in list(_known_orders(choices))[1:]:
        choices = replace(choices, order="")
    ranked = ranking(choices.query, model) if choices.query.words else None
    if ranked:
        request.only_content = False  # type: ignore[attr-defined]  # it also depends on the engine and its words
    found = find(_in_order(shelf, choices, ranked), shown, labels, choices, place, PER_PAGE)
    if ranked:
        found.ranked = ranked
        found.notes += stand_in(ranked.is_stand_in)
    found.sentence = listing.sentence(found.total)
    found.orders = _orders(choices)
    found.list_template = "practices/_cards.html"
    found.items = _cards(found, shelf.labels, listing)
    return {"found": found, "trail": [{"label": page.title, "lang": "nl"}]}


def _known_orders(choices: Choices) -> dict[str, str | Promise]:
    """The orders to choose from, the default first: best match when there are words to match."""
    return {BEST_MATCH: _("best match"), **ORDERS} if choices.query.words else ORDERS


def _orders(choices: Choices) -> list[Order]:
    """The default has no value: who searches next gets the default of that moment."""
    default, *others = _known_orders(choices).items()
    return [
        Order("", default[1], not choices.order),
        *(Order(value, label, value == choices.order) for value, label in others),
    ]


def _in_order(shelf: Shelf, choices: Choices, ranked: Ranking | None) -> list[ShelfEntry]:
    entries = shelf.entries
    if ranked:
        places = {pk: place for place, pk in enumerate(ranked.ids)}
        entries = [entry for entry in entries if entry.pk in places]
    order = choices.order or next(iter(_known_orders(choices)))
    if order == BEST_MATCH:
        return sorted(entries, key=lambda entry: places[entry.pk])
    entries = sorted(entries, key=lambda entry: alphabetical(entry.row["title"]))
    if order == NEWEST:
        entries.sort(key=lambda entry: entry.row["last_published_at"] or LONG_AGO, reverse=True)
    return entries


def _cards(found: Found, labels: Labels, listing: Listing) -> list[Card]:
    photos = photos_of(entry.row for entry in found.items)
    return [card(entry.row, _line(entry, labels, listing), photos) for entry in found.items]


def _line(entry: ShelfEntry, labels: Labels, listing: Listing) -> str:
    names = labels.get("organisatie", {})
    organisations = sorted((names[value] for value in entry.values.get("organisatie", ())), key=alphabetical)
    return card_line(organisations, *listing.words(entry, labels))
