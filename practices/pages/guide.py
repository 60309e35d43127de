import hashlib
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue

from practices.guides.downloads import offered
from practices.models.guide import GuidePage
from practices.pages.paper import on_one_sheet, rest
from practices.pages.sections import Section, filled
from practices.pages.shared import Context, is_draft, shared
from practices.queries.related import related_examples


def context(page: GuidePage, request: HttpRequest) -> Context:
    known = shared(page, request, (_("Guides"), "/handreikingen/"))
    told = on_one_sheet(
        sections(page, downloads=[] if is_draft(request) else downloads(page)),
        *("stappen", "checklist", "voor-wie", "wat"),
    )
    return known | {
        "sections": told,
        "not_on_paper": rest(told),
        "minutes": total_minutes(page.steps),
        "related": related_examples(page, known["relations"]),
    }


def sections(page: GuidePage, downloads: list[dict[str, Any]]) -> list[Section]:
    return filled(
        Section("wat", _("What is it?"), "body", page.what),
        Section("voor-wie", _("For whom?"), "text", page.for_whom),
        Section("gebruik", _("How to use it"), "text", page.how_to_use),
        Section("voorbereiding", _("Preparation"), "body", page.preparation),
        Section("stappen", _("The steps"), "guide_steps", page.steps),
        Section("checklist", _("Checklist"), "checklist", checklist(page)),
        Section("downloads", _("On paper"), "downloads", downloads),
        Section("ervaringen", _("Experiences"), "text", page.experiences),
        Section("onderbouwing", _("What it is based on"), "text", page.underpinning),
    )


def total_minutes(steps: StreamValue) -> dict[str, Any]:
    """The time of all steps together; `at_least` when a step doesn't tell its own."""
    minutes = [block.value["minutes"] for block in steps]
    total = sum(minute or 0 for minute in minutes)
    return {"total": total, "at_least": None in minutes} if total else {}


def checklist(page: GuidePage) -> dict[str, Any]:
    """The parts of the checklist; each item has a key of its own, so that a tick survives a changed order."""
    parts: list[dict[str, Any]] = []
    taken: set[str] = set()
    for block in page.checklist:
        items = [{"key": _key(text, taken), "text": text} for text in block.value["items"]]
        parts.append({"heading": block.value["heading"], "entries": items})
    return {"parts": parts, "count": len(taken), "page": page.pk} if taken else {}


def _key(text: str, taken: set[str]) -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    while digest in taken:
        digest += "-2"
    taken.add(digest)
    return digest


def downloads(page: GuidePage) -> list[dict[str, Any]]:
    return [
        {
            "label": download.label,
            "name": download.name(page.slug),
            "address": reverse("guide_download", args=[page.slug, download.name(page.slug).removesuffix(".pdf")]),
        }
        for download in offered(page)
    ]
