"""What a page says about itself in the head of its HTML."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.models import Page

from practices.models import GuidePage, InitiativePage, PracticePage
from practices.models.page import IndexPage
from practices.queries.relations import Relations
from practices.sharing.addresses import absolute, page_address
from practices.sharing.digest import picture_digest
from practices.sharing.linked_data import Trail, linked_data

ARTICLES = (PracticePage, GuidePage, InitiativePage)
PAGE_NUMBER = "pagina"


@dataclass(frozen=True)
class SharingCard:
    title: str
    description: str
    address: str
    picture: str
    kind: str
    language: str
    hidden: bool
    """A filtered list: to follow, not to be found by itself."""
    data: SafeString


def describe(page: Page) -> str:
    """Return one or two sentences on the page, the editor's words for search engines first."""
    candidates = (getattr(page, name, "") for name in ("search_description", "summary", "hero_text", "introduction"))
    return next((text for text in candidates if isinstance(text, str) and text), "")


def sharing_card(
    request: HttpRequest, page: Page, trail: Trail | None = None, found: Relations | None = None
) -> SharingCard:
    address = page_address(request, page)
    picture = absolute(request, reverse("picture", args=[page.pk, picture_digest(page)]))
    return SharingCard(
        title=page.seo_title or page.title,
        description=describe(page),
        address=address,
        picture=picture,
        kind="article" if isinstance(page, ARTICLES) else "website",
        language=getattr(page, "language", "nl"),
        hidden=is_filtered(request, page),
        data=linked_data(request, page, address, picture, trail, found),
    )


def is_filtered(request: HttpRequest, page: Page) -> bool:
    """Return whether this is one of the endless selections of a list, rather than the list or a sheet of it."""
    return isinstance(page, IndexPage) and any(name != PAGE_NUMBER for name in request.GET)
