"""Facets: narrow a list down by what its entries have in common, and say beforehand how many are left.

Within a facet a choice adds ("or"), across facets it narrows ("and"). The counts of a facet ignore
its own choices: they say how many entries you get when you choose that option too or instead.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from django.db.models import TextChoices
from django.utils.functional import Promise

SHOWN_AT_ONCE = 6
FOLD_FROM = 9
"""A facet with this many options shows the first few and folds the others."""
MOST = 40
"""More options than this nobody reads: the rest can be searched for. What was chosen is always there."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list down. `name` is the parameter in the address."""

    name: str
    label: str | Promise
    field: str = ""
    """The column or the relation of the page that holds its values."""
    value: str = "slug"
    text: str = "title"
    """Which columns of a related row are the value in the address and the word on the page."""
    rank: str = ""
    """Column of a related row that orders the options; without it they go by label."""
    choices: type[TextChoices] | None = None
    """The fixed words whose labels and order are used instead."""
    largest_first: bool = False

    @property
    def language(self) -> str:
        """The language of its options: words of the library are Dutch, fixed words are in that of the reader."""
        return "" if self.choices else "nl"


class Entry(Protocol):
    @property
    def values(self) -> Mapping[str, Collection[str]]:
        """Name of the facet → the values that this entry has."""


E = TypeVar("E", bound=Entry)
Labels = dict[str, dict[str, str]]
"""Name of the facet → value → word on the page, in the order to show."""
Chosen = Mapping[str, Collection[str]]
"""Name of the facet → chosen values."""


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    count: int
    chosen: bool


@dataclass(slots=True)
class ShownFacet:
    """A facet with the options that lead to something, and those that were chosen."""

    name: str
    label: str | Promise
    options: list[Option] = field(default_factory=list)
    folded: list[Option] = field(default_factory=list)
    language: str = ""

    @property
    def is_unfolded(self) -> bool:
        return any(option.chosen for option in self.folded)

    @property
    def size(self) -> int:
        return len(self.options) + len(self.folded)


def narrow(entries: Iterable[E], chosen: Chosen) -> tuple[list[E], dict[str, Counter[str]]]:
    """Return the entries that fit all choices, and for each facet how many entries each value leads to.

    An entry that misses in exactly one facet still counts in that facet: choosing one of its
    values there would bring it in.
    """
    wanted = {name: frozenset(values) for name, values in chosen.items() if values}
    fitting: list[E] = []
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        missed = [name for name, values in wanted.items() if values.isdisjoint(entry.values.get(name, ()))]
        if not missed:
            fitting.append(entry)
        if len(missed) > 1:
            continue
        for name in missed or entry.values:
            counts.setdefault(name, Counter()).update(entry.values.get(name, ()))
    return fitting, counts


def shown_facets(
    facets: Iterable[Facet], labels: Labels, counts: Mapping[str, Counter[str]], chosen: Chosen
) -> list[ShownFacet]:
    """Return the facets that have something to choose; what leads to nothing is left out unless it was chosen."""
    shown = []
    for facet in facets:
        count, mine = counts.get(facet.name, Counter()), chosen.get(facet.name, ())
        options = [
            Option(value, label, count[value], value in mine)
            for value, label in labels.get(facet.name, {}).items()
            if count[value] or value in mine
        ]
        options = [*options[:MOST], *(option for option in options[MOST:] if option.chosen)]
        if options:
            cut = len(options) if len(options) < FOLD_FROM else SHOWN_AT_ONCE
            shown.append(ShownFacet(facet.name, facet.label, options[:cut], options[cut:], facet.language))
    return shown
