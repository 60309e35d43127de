from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.models.organisation import OrganisationPage
from practices.pages.sections import Section, filled
from practices.pages.shared import Context, shared
from practices.queries.around import examples_of, guides_of, initiatives_by


def context(page: OrganisationPage, request: HttpRequest) -> Context:
    known = shared(page, request, (_("Organisations"), "/organisaties/"))
    return known | {
        "sections": filled(
            Section("wie", _("Who they are"), "text", page.description),
            Section("voorbeelden", _("Their good examples"), "cards", examples_of(page)),
            Section("handreikingen", _("Their guides"), "cards", guides_of(page)),
            Section("initiatieven", _("Their initiatives"), "rows", initiatives_by(page)),
        )
    }
