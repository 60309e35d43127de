"""Pages that editors put on top for certain words (Wagtail's promoted search results)."""

from dataclasses import dataclass

from django.db.models import QuerySet
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from leerkring.prepared import prepared
from leerkring.search.query import SearchQuery
from practices.addresses import address
from practices.queries.visible import EVERYBODY, only_visible


@dataclass(frozen=True, slots=True)
class Promoted:
    title: str
    address: str
    description: str


def promoted(query: SearchQuery) -> list[Promoted]:
    """Return what editors promote for exactly these words, of what everybody may see: one question to the database.

    Wagtail would count the words of everybody; here only what editors entered is looked up.
    """
    if not query.words:
        return []
    return [_shown(row) for row in _promoted(normalise_query_string(query.text))]


@prepared
def _promoted(words: str) -> QuerySet[SearchPromotion]:
    rows = SearchPromotion.objects.filter(query__query_string=words).select_related("page")
    seen = rows.filter(page=None) | rows.filter(page__in=only_visible(Page.objects.all(), EVERYBODY))
    return seen.order_by("sort_order")


def _shown(row: SearchPromotion) -> Promoted:
    if row.page is not None:
        return Promoted(row.page.title, address(row.page.url_path), row.description)
    return Promoted(row.external_link_text, row.external_link_url, row.description)
