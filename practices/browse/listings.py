"""The list of each kind of page: which facets it has and what its cards say."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from practices.browse.cards import known_word
from practices.browse.facets import Facet
from practices.browse.library import Listing, browse
from practices.models import (
    GuideIndexPage,
    GuidePage,
    InitiativeIndexPage,
    InitiativePage,
    PracticeIndexPage,
    PracticePage,
)
from practices.vocabulary import LearningForm, ProgrammeTheme

LEARNING_FORM = Facet("leervorm", _("Learning form"), "learning_form", choices=LearningForm)
SECTOR = Facet("sector", _("Sector"), "sectors", text="name", largest_first=True)
CAPABILITY = Facet("vermogen", _("Capability"), "capabilities", rank="order")
ORGANISATION = Facet("organisatie", _("Organisation"), "organisations", largest_first=True)
TAG = Facet("label", _("Tag"), "tags", text="name", largest_first=True)
PROGRAMME_THEME = Facet("thema", _("Theme"), "programme_themes", value="value", choices=ProgrammeTheme)

EXAMPLES = Listing(
    facets=(LEARNING_FORM, CAPABILITY, SECTOR, ORGANISATION, TAG),
    sentence=lambda number: ngettext("%d example", "%d examples", number) % number,
    words=lambda entry, labels: [labels["leervorm"][value] for value in entry.values["leervorm"]],
)
INITIATIVES = Listing(
    facets=(PROGRAMME_THEME, ORGANISATION),
    sentence=lambda number: ngettext("%d initiative", "%d initiatives", number) % number,
)
GUIDES = Listing(
    facets=(ORGANISATION,),
    sentence=lambda number: ngettext("%d guide", "%d guides", number) % number,
    words=lambda entry, labels: [known_word(entry.row["kind"])],
    columns=("kind",),
    hidden=("organisatie",),
)


def examples(page: PracticeIndexPage, request: HttpRequest) -> dict[str, Any]:
    return browse(page, request, PracticePage, EXAMPLES)


def initiatives(page: InitiativeIndexPage, request: HttpRequest) -> dict[str, Any]:
    return browse(page, request, InitiativePage, INITIATIVES)


def guides(page: GuideIndexPage, request: HttpRequest) -> dict[str, Any]:
    return browse(page, request, GuidePage, GUIDES)
