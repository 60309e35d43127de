"""The facets of a search, over all kinds together. What is counted and how: practices.browse.facets."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

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
