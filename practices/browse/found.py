"""What a visitor sees of a list after choosing: the entries of this page, the facets, the chips, the way on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from leerkring.design.pagination import Pagination, pagination
from leerkring.search.queries import Ranking
from leerkring.search.query import SearchQuery
from practices.browse.choices import Choices
from practices.browse.facets import Facet, Labels, ShownFacet, narrow, shown_facets


@dataclass(frozen=True, slots=True)
class Chip:
    label: str
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    value: str
    label: str | Promise
    chosen: bool


@dataclass(slots=True)
class Found:
    """Read by templates/practices/_browse.html and its parts."""

    items: Sequence[Any]
    total: int
    facets: list[ShownFacet]
    chips: list[Chip]
    notes: list[str]
    choices: Choices
    place: str
    """The address of the list without any choice."""
    pagination: Pagination
    sentence: str = ""
    """How many were found, with the word for what they are."""
    list_template: str = ""
    orders: Sequence[Order] = ()
    pages: int = 1
    """Over how many pages the list goes."""
    ranked: Ranking = field(default_factory=Ranking)
    """What search made of the words, when there are any."""

    @property
    def unknown(self) -> str:
        return ", ".join(self.ranked.unknown)

    @property
    def meant(self) -> Chip | None:
        """The query as it was probably meant, with the same choices."""
        if not self.ranked.meant:
            return None
        meant = replace(self.choices, query=SearchQuery.read(self.ranked.meant), page=1)
        return Chip(self.ranked.meant, meant.address(self.place), "nl")

    @property
    def address(self) -> str:
        return self.choices.address(self.place)


def find(
    entries: Iterable[Any], facets: Sequence[Facet], labels: Labels, choices: Choices, place: str, per_page: int
) -> Found:
    """Narrow `entries` (in the order to show) down to the choices and take one page of them."""
    fitting, counts = narrow(entries, choices.chosen)
    notes = list(choices.notes)
    paginator = Paginator(fitting, per_page)
    slice_ = paginator.get_page(choices.page)
    if choices.page > paginator.num_pages:
        notes.append(_("There are no more pages than this one: it is the last."))
    choices = replace(choices, page=slice_.number)
    return Found(
        items=list(slice_.object_list),
        total=paginator.count,
        facets=shown_facets(facets, labels, counts, choices.chosen),
        chips=_chips(facets, labels, choices, place),
        notes=notes,
        choices=choices,
        place=place,
        pages=paginator.num_pages,
        pagination=pagination(slice_, lambda number: replace(choices, page=number).address(place)),
    )


def _chips(facets: Sequence[Facet], labels: Labels, choices: Choices, place: str) -> list[Chip]:
    chips = []
    if choices.query.text:
        chips.append(Chip(f"“{choices.query.text}”", choices.without_query().address(place)))
    for facet in facets:
        chips += [
            Chip(labels[facet.name][value], choices.without(facet.name, value).address(place), facet.language)
            for value in choices.chosen.get(facet.name, ())
        ]
    return chips
