"""All organisations from A to Z, to filter by sector."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.translation import ngettext

from practices.addresses import address
from practices.browse.alphabet import alphabetical, initial
from practices.browse.choices import read_choices
from practices.browse.found import find
from practices.browse.kept import kept
from practices.browse.listings import SECTOR
from practices.browse.shelf import ShelfEntry, read_shelf
from practices.models import OrganisationIndexPage, OrganisationPage

ALL_ON_ONE_PAGE = 5000


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    address: str
    place: str
    sectors: str


def organisations(page: OrganisationIndexPage, request: HttpRequest) -> dict[str, Any]:
    shelf = kept(request, read_shelf, OrganisationPage, (SECTOR,), "place")
    entries = sorted(shelf.entries, key=lambda entry: alphabetical(entry.row["title"]))
    choices = read_choices(request.GET, shelf.labels, ())
    found = find(entries, [SECTOR], shelf.labels, choices, address(page.url_path), ALL_ON_ONE_PAGE)
    found.sentence = ngettext("%d organisation", "%d organisations", found.total) % found.total
    found.list_template = "practices/_organisations.html"
    lines = [_line(entry, shelf.labels["sector"]) for entry in found.items]
    found.items = [(letter, list(group)) for letter, group in groupby(lines, lambda line: initial(line.title))]
    return {"found": found, "trail": [{"label": page.title, "lang": "nl"}]}


def _line(entry: ShelfEntry, sectors: dict[str, str]) -> Line:
    named = ", ".join(label for value, label in sectors.items() if value in entry.values.get("sector", ()))
    return Line(entry.row["title"], address(entry.row["url_path"]), entry.row["place"], named)
