"""Cards of pages that name organisations: examples, guides and initiatives."""

from collections import defaultdict
from typing import Any

from django.db.models import Q, QuerySet

from practices.browse.cards import CARD_COLUMNS, Card, card, card_line, photos_of
from practices.queries.visible import EVERYBODY, only_visible
from practices.vocabulary import LearningForm


def cards(pages: QuerySet[Any, Any]) -> list[Card]:
    """Make cards: one query for the pages, one for their organisations, two more when there are photos."""
    has_form = hasattr(pages.model, "learning_form")
    rows = list(pages.values(*CARD_COLUMNS, "learning_form") if has_form else pages.values(*CARD_COLUMNS))
    names = _organisation_names(pages.model, [row["pk"] for row in rows])
    photos = photos_of(rows)
    return [card(row, card_line(names[row["pk"]], *_words(row)), photos) for row in rows]


def _words(row: dict[str, Any]) -> list[str]:
    return [str(LearningForm(row["learning_form"]).label)] if row.get("learning_form") else []


def _organisation_names(model: Any, pages: list[int]) -> dict[int, list[str]]:
    """The names of the organisations of each page, in alphabetical order."""
    names: dict[int, list[str]] = defaultdict(list)
    if pages:
        through, own = model.organisations.through, model._meta.get_field("organisations").m2m_field_name()
        rows = only_visible(through._default_manager.filter(Q((f"{own}_id__in", pages))), EVERYBODY, "organisationpage")
        for pk, title in rows.order_by("organisationpage__title").values_list(f"{own}_id", "organisationpage__title"):
            names[pk].append(title)
    return names
