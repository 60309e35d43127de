"""Pages that editors put on top for certain words (Wagtail's promoted search results)."""

from dataclasses import dataclass

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from leerkring.search.query import SearchQuery
from leerkring.search.sources import Reader
from practices.addresses import address
from practices.queries.visible import only_visible


@dataclass(frozen=True, slots=True)
class Promoted:
    title: str
    address: str
    description: str


def promoted(query: SearchQuery, user: Reader) -> list[Promoted]:
    """Return what editors promote for exactly these words and `user` may see: one question to the database.

    Wagtail would count the words of everybody; here only what editors entered is looked up.
    """
    if not query.words:
        return []
    rows = SearchPromotion.objects.filter(query__query_string=normalise_query_string(query.text)).select_related("page")
    seen = rows.filter(page=None) | rows.filter(page__in=only_visible(Page.objects.all(), user))
    return [_shown(row) for row in seen.order_by("sort_order")]


def _shown(row: SearchPromotion) -> Promoted:
    if row.page is not None:
        return Promoted(row.page.title, address(row.page.url_path), row.description)
    return Promoted(row.external_link_text, row.external_link_url, row.description)
