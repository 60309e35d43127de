from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.models.initiative import InitiativePage
from practices.pages.sections import Section, filled
from practices.pages.shared import Context, shared
from practices.queries.around import themes_of_initiative
from practices.queries.related import related_initiatives
from practices.vocabulary import ProgrammeTheme


def context(page: InitiativePage, request: HttpRequest) -> Context:
    known = shared(page, request, (_("Initiatives"), "/initiatieven/"))
    labels = {value: ProgrammeTheme(value).label for value in ProgrammeTheme.values}
    programme_themes = [(named.slug, labels[named.slug]) for named in known["relations"]["programme_themes"]]
    return known | {
        "sections": sections(page),
        "programme_themes": programme_themes,
        "themes": themes_of_initiative(page),
        "related": related_initiatives(page, known["relations"]),
    }


def sections(page: InitiativePage) -> list[Section]:
    return filled(
        Section("aanleiding", _("Why did they start?"), "text", page.occasion),
        Section("doel", _("The goal"), "text", page.goal),
        Section("wat", _("What they do"), "body", page.what_they_do),
        Section("effect", _("What comes of it"), "body", page.results),
        Section("lastig", _("What was hard"), "text", page.challenge),
    )
