"""The facets of a search, over all kinds together. What is counted and how: practices.browse.facets."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from leerkring.search.sources import Reader
from practices.browse.facets import Facet, Labels, ShownFacet, shown_facets
from practices.vocabulary import LearningForm

FACETS = [
    Facet("leervorm", _("Learning form"), choices=LearningForm),
    Facet("vermogen", _("Capability")),
    Facet("sector", _("Sector"), largest_first=True),
    Facet("organisatie", _("Organisation"), largest_first=True),
    Facet("label", _("Tag"), largest_first=True),
]
"""A source may add its own in `ready()`."""
GOES_ON: dict[str, Callable[[Reader, Sequence[str]], Mapping[str, str]]] = {}
"""Name of a facet → what tells which of these values go on under another one, as far as the reader may know it.

For addresses that people keep, of what has another name since. A source adds its own in `ready()`.
"""


def of_today(chosen: Mapping[str, Sequence[str]], user: Reader) -> dict[str, list[str]]:
    """Return what was chosen in an address by the values of today."""
    return {name: _of_today(name, values, user) for name, values in chosen.items()}


def _of_today(name: str, values: Sequence[str], user: Reader) -> list[str]:
    goes_on = GOES_ON[name](user, values) if name in GOES_ON else {}
    return list(dict.fromkeys(goes_on.get(value, value) for value in values))


def labels_of(found: Mapping[str, Mapping[str, str]], counts: Mapping[str, Mapping[str, int]]) -> Labels:
    """Return the words for the values that were found, in the order to show."""
    labels: Labels = {}
    for facet in FACETS:
        values = found.get(facet.name, {})
        if facet.choices:
            labels[facet.name] = {value: str(label) for value, label in facet.choices.choices if value in values}
        else:
            count = counts.get(facet.name, {}) if facet.largest_first else {}
            labels[facet.name] = dict(
                sorted(values.items(), key=lambda each: (-count.get(each[0], 0), each[1].casefold()))
            )
    return labels


def shown(
    labels: Labels, counts: Mapping[str, Mapping[str, int]], chosen: Mapping[str, Sequence[str]]
) -> list[ShownFacet]:
    """Return the facets that divide what was found; one that all hits share is left out unless it was chosen."""
    counters = {name: Counter(count) for name, count in counts.items()}
    found = shown_facets(FACETS, labels, counters, chosen)
    return [facet for facet in found if facet.size > 1 or chosen.get(facet.name)]
