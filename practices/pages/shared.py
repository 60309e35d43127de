"""What every page of the library shows: what it points to, where it stands, how to pass it on."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from wagtail.models import Page

from practices.queries.links import give_to_texts, linked_ids
from practices.queries.relations import Relations, relations
from practices.sharing.addresses import page_address

Context = dict[str, Any]


def is_draft(request: HttpRequest) -> bool:
    """Whether an editor previews what is not saved or published yet."""
    return bool(getattr(request, "is_preview", False))


def shared(page: Page, request: HttpRequest, *trail: tuple[str | Promise, str]) -> Context:
    """Return `related` lists, links, breadcrumb and address. `trail` is the way from the front page down to here."""
    found: Relations = relations(page, draft=is_draft(request), linked=linked_ids(page))
    links = {named.pk: named for named in found["links"]}
    give_to_texts(page, links)
    steps: list[dict[str, Any]] = [{"label": label, "address": place} for label, place in trail]
    steps.append({"label": page.title, "lang": getattr(page, "language", "nl")})
    return {
        "relations": found,
        "links": links,
        "trail": steps,
        "full_address": page_address(request, page),
        "short_address": page_address(request, page).split("://", 1)[1],
    }
