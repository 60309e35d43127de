"""Cards of pages that name organisations: examples, guides and initiatives."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from practices.addresses import address
from practices.browse.cards import Card, card_line
from practices.vocabulary import LearningForm

_COLUMNS = ("pk", "title", "slug", "url_path", "summary", "language", "photo_id")


def cards(pages: QuerySet[Any, Any]) -> list[Card]:
    """Make cards: one query for the pages, one for their organisations, two more when there are photos."""
    has_form = hasattr(pages.model, "learning_form")
    rows = list(pages.values(*_COLUMNS, "learning_form") if has_form else pages.values(*_COLUMNS))
    names = _organisation_names(pages.model, [row["pk"] for row in rows])
    photos = _photos(row["photo_id"] for row in rows)
    return [
        Card(
            pk=row["pk"],
            title=row["title"],
            slug=row["slug"],
            url=address(row["url_path"]),
            summary=row["summary"],
            language=row["language"],
            card_meta=card_line(names[row["pk"]], *_words(row)),
            photo=photos.get(row["photo_id"]),
        )
        for row in rows
    ]


def _words(row: dict[str, Any]) -> list[str]:
    return [str(LearningForm(row["learning_form"]).label)] if row.get("learning_form") else []


def _organisation_names(model: Any, pages: list[int]) -> dict[int, list[str]]:
    """The names of the organisations of each page, in alphabetical order."""
    names: dict[int, list[str]] = defaultdict(list)
    if pages:
        through, own = model.organisations.through, model._meta.get_field("organisations").m2m_field_name()
        rows = through._default_manager.filter(Q((f"{own}_id__in", pages)), organisationpage__live=True)
        for pk, title in rows.order_by("organisationpage__title").values_list(f"{own}_id", "organisationpage__title"):
            names[pk].append(title)
    return names


def _photos(ids: Iterable[int | None]) -> dict[int | None, AbstractImage]:
    wanted = [pk for pk in ids if pk]
    if not wanted:
        return {}
    images = get_image_model().objects.filter(pk__in=wanted).prefetch_related("renditions")
    return {image.pk: image for image in images}
