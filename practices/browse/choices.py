"""What a visitor chose, read from the address. Nothing in an address can break a page: what is
not understood is left out, and a sentence says so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from leerkring.design.pagination import page_number
from leerkring.search.query import SearchQuery
from practices.browse.facets import Labels

BEST_MATCH = "passend"


@dataclass(frozen=True, slots=True)
class Choices:
    chosen: Mapping[str, Sequence[str]]
    order: str = ""
    page: int = 1
    query: SearchQuery = field(default_factory=SearchQuery)
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.query.text and not any(self.chosen.values())

    @property
    def number(self) -> int:
        return sum(map(len, self.chosen.values()))

    def address(self, place: str = "") -> str:
        """Return the shortest address that leads to these choices, `place` or `?` by itself when there are none."""
        pairs = [(name, value) for name, values in self.chosen.items() for value in values]
        extra = (("q", self.query.text), ("volgorde", self.order), ("pagina", self.page if self.page > 1 else ""))
        pairs += [(name, str(value)) for name, value in extra if value]
        return f"{place}?{urlencode(pairs)}" if pairs else place or "?"

    def without(self, name: str, value: str) -> "Choices":
        """The same choices without this one, from the first page."""
        left = [each for each in self.chosen[name] if each != value]
        return replace(self, chosen={**self.chosen, name: left}, page=1)

    def without_query(self) -> "Choices":
        order = "" if self.order == BEST_MATCH else self.order
        return replace(self, query=SearchQuery(), page=1, order=order)


def read_choices(given: QueryDict, labels: Labels, orders: Collection[str], *, searchable: bool = False) -> Choices:
    """Read facets (only values that exist), order, page and search words."""
    notes = []
    chosen: dict[str, list[str]] = {}
    for name, known in labels.items():
        values = [value for value in given.getlist(name) if value]
        chosen[name] = [value for value in known if value in values]
        if not known.keys() >= set(values):
            notes.append(_("One of the filters in the address does not exist (any more). We left it out."))
    query = SearchQuery.read(given.get("q", "")) if searchable else SearchQuery()
    if query.note:
        notes.append(query.note)
    page = page_number(given.get("pagina", ""))
    return Choices(chosen, _order(given, orders), page, query, tuple(dict.fromkeys(notes)))


def _order(given: QueryDict, orders: Collection[str]) -> str:
    order = given.get("volgorde", "")
    return order if order in orders else ""
