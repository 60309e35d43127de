"""The search page: what it shows for the results of a search."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from leerkring.design.pagination import pagination
from leerkring.search.results import SearchResults

# Words that lead somewhere in the library that ships with the product; Dutch, as its texts are.
BEGINNINGS = ("werkbegeleiding", "studenten", "feedback", "intervisie", "dementie", "digitaal")


@dataclass(frozen=True, slots=True)
class TabLink:
    label: str | Promise
    count: int
    address: str
    current: bool


def search_page(results: SearchResults, *, asked_kind: str = "", asked_page: int = 1) -> dict[str, Any]:
    """Return the context of templates/search/search.html."""
    query = results.query
    return {
        "query": query,
        "results": results,
        "tabs": [
            TabLink(tab.label, tab.count, address(query.text, tab.name), tab.name == results.kind)
            for tab in results.tabs
        ],
        "pagination": pagination(results.slice, lambda number: address(query.text, results.kind, number)),
        "notes": _notes(results, asked_kind, asked_page),
        "beginnings": BEGINNINGS,
        "trail": [{"label": _("Search")}],
    }


def address(text: str, kind: str = "", page: int = 1) -> str:
    """Return the address of one state of the search page."""
    parts = (("q", text), ("soort", kind), ("pagina", page if page > 1 else ""))
    pairs = [(name, str(value)) for name, value in parts if value]
    return reverse("search") + (f"?{urlencode(pairs)}" if pairs else "")


def _notes(results: SearchResults, asked_kind: str, asked_page: int) -> list[str]:
    notes = [results.query.note] if results.query.note else []
    if asked_kind != results.kind:
        notes.append(_("We do not know that kind of page, so you see everything."))
    if results.any_word and results.total:
        notes.append(_("No page has all these words. These pages have one or more of them."))
    if results.hits and asked_page > results.slice.number:
        notes.append(_("There are no more pages than this one: it is the last."))
    return notes
