from datetime import datetime
from typing import Any

from django.http import HttpRequest
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page
from wagtail.query import PageQuerySet

from practices.queries.visible import EVERYBODY, only_visible
from practices.sharing.addresses import page_address


class PageSitemap(Sitemap):
    """Every public page, under the one address that it also names as its own."""

    request: HttpRequest

    def items(self) -> PageQuerySet[Page]:
        pages = self.get_wagtail_site().root_page.get_descendants(inclusive=True)
        return only_visible(pages, EVERYBODY).order_by("path")

    def location(self, item: Page) -> str:
        return page_address(self.request, item)

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at or item.latest_revision_created_at

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        items = list(self.paginator.page(page).object_list)
        urls = [{"location": self.location(item), "lastmod": self.lastmod(item)} for item in items]
        moments = [moment for item in items if (moment := self.lastmod(item))]
        self.latest_lastmod = max(moments) if moments else None
        return urls
