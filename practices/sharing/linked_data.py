"""Pages as schema.org describes them, for search engines.

It stands in the page as a block of data: a browser does not run it, so the content policy lets it be.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from leerkring.home.models import HomePage
from practices.addresses import address as address_of
from practices.models import GuidePage, InitiativePage, OrganisationPage, PracticePage
from practices.models.page import IndexPage
from practices.queries.relations import Named, Relations, relations
from practices.sharing.addresses import absolute, site_address

Thing = dict[str, Any]
Trail = Iterable[Mapping[str, Any]]
"""The steps of the breadcrumb: `label`, and `address` except for the last."""

# A `<` could end the script; the other two are for parsers that read it as HTML all the same.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def linked_data(
    request: HttpRequest,
    page: Page,
    address: str,
    picture: str,
    trail: Trail | None = None,
    found: Relations | None = None,
) -> SafeString:
    """Return the page and its breadcrumb as JSON that can stand inside a `<script>`.

    What the view knows already (`trail`, `found`) is not read again.
    """
    things = [thing(request, page, found) | {"@id": address, "url": address, "image": picture}]
    if not isinstance(page, HomePage):
        things.append(breadcrumb(request, page, address, trail))
    text = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 – every < > & is escaped above


def thing(request: HttpRequest, page: Page, found: Relations | None) -> Thing:
    described: Thing = {"name": page.title, "description": getattr(page, "summary", "")}
    match page:
        case HomePage():
            return described | {"@type": "WebSite", "name": "Leerkring", "inLanguage": ["nl", "en"]}
        case OrganisationPage():
            place = {"location": {"@type": "Place", "name": page.place}} if page.place else {}
            return described | {"@type": "Organization"} | place
        case GuidePage():
            return written(request, page, found) | described | {"@type": "HowTo"} | how_to(page)
        case PracticePage() | InitiativePage():
            return written(request, page, found) | described | {"@type": "Article", "headline": page.title}
        case IndexPage():
            return described | {"@type": "CollectionPage", "description": page.introduction, "inLanguage": "nl"}
    return described | {"@type": "WebPage", "inLanguage": getattr(page, "language", "nl")}


def written(request: HttpRequest, page: PracticePage | GuidePage | InitiativePage, found: Relations | None) -> Thing:
    """What holds for every text about the work of organisations."""
    if found is None:
        found = relations(page, draft=getattr(request, "is_preview", False))
    publisher = {"@type": "Organization", "name": "Leerkring", "url": f"{site_address(request)}/"}
    about = [
        {"@type": "Organization", "name": organisation.label, "url": absolute(request, organisation.address)}
        for organisation in found["organisations"]
    ]
    optional = {
        "about": about,
        "keywords": [tag.label for tag in found["tags"]],
        "isBasedOn": [source_work(source) for source in found["sources"]],
        "datePublished": moment(page.first_published_at),
        "dateModified": moment(page.last_published_at),
    }
    known = {name: value for name, value in optional.items() if value}
    return {"inLanguage": page.language, "author": about or publisher, "publisher": publisher} | known


def source_work(source: Named) -> Thing:
    work = {"@type": "CreativeWork", "name": source.label, "publisher": source.note, "datePublished": source.year}
    return {name: value for name, value in work.items() if value}


def moment(time: datetime | None) -> str:
    return time.isoformat(timespec="seconds") if time else ""


def how_to(guide: GuidePage) -> Thing:
    """The steps of a guide, and their time when every step has one."""
    steps = [block.value for block in guide.steps]
    minutes = [step["minutes"] for step in steps]
    supplies = [str(material) for step in steps for material in step["materials"]]
    return {
        "step": [
            {"@type": "HowToStep", "position": number, "name": step["title"], "text": plain(step["text"].source)}
            for number, step in enumerate(steps, 1)
        ],
        **({"supply": supplies} if supplies else {}),
        **({"totalTime": f"PT{sum(minutes)}M"} if minutes and all(minutes) else {}),
    }


def plain(html: str) -> str:
    """Return rich text as one line of plain words."""
    return " ".join(strip_tags(html.replace("<", " <")).split())


def breadcrumb(request: HttpRequest, page: Page, address: str, trail: Trail | None = None) -> Thing:
    """The way to the page: as it is shown when the view knows it, else the pages above it."""
    if trail is None:
        above = page.get_ancestors().filter(depth__gt=2)
        trail = [
            *({"label": step.title, "address": address_of(step.url_path)} for step in above),
            {"label": page.title},
        ]
    steps = [("Leerkring", f"{site_address(request)}/")]
    steps += [(str(step["label"]), absolute(request, str(step.get("address") or address))) for step in trail]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": item}
            for position, (name, item) in enumerate(steps, 1)
        ],
    }
