"""Cards of pages that are known by their path only, as people link to them."""

from collections.abc import Set

from django.db.models import F
from django.db.models.functions import Coalesce
from wagtail.models import Page

from practices.addresses import address
from practices.browse.cards import Card
from practices.queries.visible import EVERYBODY, only_visible

KINDS = ("practicepage", "guidepage", "initiativepage", "themepage", "capabilitypage")
MOST = 100
"""Paths that are looked for at once."""


def cards_at(paths: Set[str]) -> dict[str, Card]:
    """Return path → card for those paths that are pages of the library which everybody may see.

    One query, none without paths. The cards have no photo: they get their cover art.
    """
    slugs = {path.strip("/").rpartition("/")[2] for path in sorted(paths)[:MOST]} - {""}
    if not slugs:
        return {}
    rows = only_visible(Page.objects.order_by().filter(slug__in=slugs), EVERYBODY).values_list(
        "pk", "title", "slug", "url_path", _of_kind("summary"), _of_kind("language")
    )
    return {
        path: Card(pk, title, slug, path, summary, language)
        for pk, title, slug, url_path, summary, language in rows
        if summary is not None and (path := address(url_path)) in paths
    }


def _of_kind(column: str) -> Coalesce:
    return Coalesce(*(F(f"{kind}__{column}") for kind in KINDS))
