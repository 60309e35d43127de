from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Site

from practices.models import PracticePage
from practices.queries.visible import EVERYBODY
from practices.sharing.addresses import absolute, page_address
from practices.sharing.atom import Atom

LENGTH = 30


class ExampleFeed(Feed[PracticePage, HttpRequest]):
    """Examples that are new or were changed, the newest change first."""

    feed_type = Atom
    item_guid_is_permalink = True

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpRequest:
        """The feed needs the request to write full addresses."""
        return request

    def title(self, request: HttpRequest) -> str:
        return _("Leerkring: new and changed examples")

    def subtitle(self, request: HttpRequest) -> str:
        return _("Good examples of learning together in care and welfare.")

    def link(self, request: HttpRequest) -> str:
        return absolute(request, "/voorbeelden/")

    def feed_url(self, request: HttpRequest) -> str:
        return absolute(request, request.path)

    def author_name(self, request: HttpRequest) -> str:
        return "Leerkring"

    def items(self, request: HttpRequest) -> list[PracticePage]:
        site = Site.find_for_request(request)
        if site is None:
            return []
        pages = PracticePage.objects.visible_to(EVERYBODY).descendant_of(site.root_page)
        pages = pages.defer_streamfields().filter(last_published_at__isnull=False)
        pages = pages.prefetch_related("tagged_items__tag")
        newest = list(pages.order_by("-last_published_at", "-pk")[:LENGTH])
        for page in newest:
            page.feed_address = page_address(request, page)
        return newest

    def item_title(self, item: PracticePage) -> str:
        return item.title

    def item_description(self, item: PracticePage) -> str:
        return item.summary

    def item_link(self, item: PracticePage) -> str:
        return item.feed_address

    def item_pubdate(self, item: PracticePage) -> datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: PracticePage) -> datetime | None:
        return item.last_published_at

    def item_categories(self, item: PracticePage) -> list[str]:
        return [tagged.tag.name for tagged in item.tagged_items.all()]
