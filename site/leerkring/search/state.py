"""One state of the search page: what was asked and chosen. Every state has an address."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from leerkring.design.pagination import page_number
from leerkring.search.facets import FACETS
from leerkring.search.kinds import all_kinds
from leerkring.search.query import SearchQuery

VALUE = re.compile(r"[\w-]{1,80}")
MOST_VALUES = 10
NEWEST = "nieuw"


@dataclass(frozen=True, slots=True)
class State:
    query: SearchQuery = field(default_factory=SearchQuery)
    kind: str = ""
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    newest_first: bool = False
    page: int = 1
    unknown: bool = False
    """Whether the address named a kind that does not exist."""

    @classmethod
    def read(cls, given: QueryDict) -> "State":
        """Read an address. Nothing in it can break a page: what is not understood is left out."""
        kind = given.get("soort", "")
        known = kind in {each.name for each in all_kinds()}
        return cls(
            query=SearchQuery.read(given.get("q", "")),
            kind=kind if known else "",
            chosen=_chosen(given),
            newest_first=given.get("volgorde") == NEWEST,
            page=page_number(given.get("pagina", "")),
            unknown=bool(kind) and not known,
        )

    @property
    def address(self) -> str:
        """The shortest address that leads here."""
        pairs = [("q", self.query.text), ("soort", self.kind)]
        pairs += [(name, value) for name, values in self.chosen.items() for value in values]
        pairs += [
            ("volgorde", NEWEST if self.newest_first else ""),
            ("pagina", str(self.page) if self.page > 1 else ""),
        ]
        kept = [(name, value) for name, value in pairs if value]
        return reverse("search") + (f"?{urlencode(kept)}" if kept else "")

    def of_kind(self, kind: str) -> "State":
        return replace(self, kind=kind, page=1)

    def at(self, page: int) -> "State":
        return replace(self, page=page)

    def without(self, name: str, value: str) -> "State":
        left = {
            facet: [each for each in values if (facet, each) != (name, value)] for facet, values in self.chosen.items()
        }
        return replace(self, chosen=left, page=1)


def _chosen(given: QueryDict) -> dict[str, list[str]]:
    chosen = {
        facet.name: list(dict.fromkeys(value for value in given.getlist(facet.name) if VALUE.fullmatch(value)))
        for facet in FACETS
    }
    return {name: values[:MOST_VALUES] for name, values in chosen.items() if values}
