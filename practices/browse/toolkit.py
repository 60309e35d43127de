"""The four capabilities and the toolkit: all suggestions of all themes, to filter."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.rich_text import get_text_for_indexing

from practices.addresses import address
from practices.browse.choices import read_choices
from practices.browse.facets import Facet, Labels
from practices.browse.found import find
from practices.browse.kept import kept
from practices.models import CapabilityIndexPage, CapabilityPage, ThemePage
from practices.queries.visible import EVERYBODY
from practices.vocabulary import Involved, SuggestionKind, in_words

PER_PAGE = 12
FACETS = (
    Facet("vermogen", _("Capability")),
    Facet("soort", _("Kind"), choices=SuggestionKind),
    Facet("wie", _("Who is involved"), choices=Involved),
    Facet("thema", _("Theme")),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    title: str
    html: str
    address: str
    """Of the suggestion within its theme."""
    theme: str
    hue: str
    kind: str
    people: list[Involved]
    values: dict[str, set[str]]

    @property
    def text(self) -> str:
        return get_text_for_indexing(self.html)

    @property
    def involved(self) -> str:
        return ", ".join(str(person.label) for person in self.people)


@dataclass(frozen=True, slots=True)
class Door:
    """One of the four capabilities, with its themes."""

    title: str
    slug: str
    path: str
    address: str
    question: str
    hue: str
    themes: list[dict[str, Any]]

    @property
    def count(self) -> str:
        return ngettext("%d theme", "%d themes", len(self.themes)) % len(self.themes)


def toolkit(page: CapabilityIndexPage, request: HttpRequest) -> dict[str, Any]:
    doors, suggestions, labels = kept(request, _read)
    choices = read_choices(request.GET, labels, ())
    found = find(suggestions, FACETS, labels, choices, address(page.url_path), PER_PAGE)
    found.sentence = ngettext("%d suggestion", "%d suggestions", found.total) % found.total
    found.list_template = "practices/_suggestions.html"
    return {"found": found, "doors": doors, "trail": [{"label": page.title, "lang": "nl"}]}


def _read() -> tuple[list[Door], list[Suggestion], Labels]:
    doors = _doors()
    suggestions = [each for door in doors for theme in door.themes for each in _suggestions(door, theme)]
    return doors, suggestions, _labels(doors, suggestions)


def _doors() -> list[Door]:
    """Read the capabilities and all their themes: two questions to the database."""
    columns = ("title", "slug", "path", "url_path", "question", "hue")
    rows = CapabilityPage.objects.visible_to(EVERYBODY).order_by("order", "title").values(*columns)
    doors = [Door(address=address(row.pop("url_path")), **row, themes=[]) for row in rows]
    themes = ThemePage.objects.visible_to(EVERYBODY).order_by("number")
    for theme in themes.values("title", "slug", "path", "url_path", "suggestions"):
        for door in doors:
            if theme["path"].startswith(door.path):
                door.themes.append(theme)
    return doors


def _suggestions(door: Door, theme: dict[str, Any]) -> Iterator[Suggestion]:
    for number, block in enumerate(theme["suggestions"].raw_data, start=1):
        value = block["value"]
        people = [Involved(person) for person in value["involved"]]
        yield Suggestion(
            title=value["title"],
            html=value.get("text") or "",
            address=f"{address(theme['url_path'])}#suggestie-{number}",
            theme=theme["title"],
            hue=door.hue,
            kind=in_words(SuggestionKind, value["kind"]),
            people=people,
            values={
                "vermogen": {door.slug},
                "soort": {value["kind"]} - {""},
                "wie": _with_everyone(people),
                "thema": {theme["slug"]},
            },
        )


def _with_everyone(people: list[Involved]) -> set[str]:
    """What is for everyone is for each person too."""
    return set(Involved.values) if Involved.EVERYONE in people else {person.value for person in people}


def _labels(doors: Iterable[Door], suggestions: Iterable[Suggestion]) -> Labels:
    named = Counter(person for suggestion in suggestions for person in suggestion.people)
    return {
        "vermogen": {door.slug: door.title for door in doors},
        "soort": {kind.value: str(kind.label) for kind in SuggestionKind},
        "wie": {who.value: str(who.label) for who, _number in named.most_common() if who != Involved.EVERYONE},
        "thema": {theme["slug"]: theme["title"] for door in doors for theme in door.themes},
    }
