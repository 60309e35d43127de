from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.addresses import address
from practices.models.capability import CapabilityPage, ThemePage
from practices.pages.capability import situations, voices
from practices.pages.paper import ROOM_WITHOUT_PICTURE, on_one_sheet, rest
from practices.pages.sections import Section, filled
from practices.pages.shared import Context, shared
from practices.pages.suggestions import Chosen, suggestions
from practices.queries.around import (
    examples_that_strengthen,
    guides_for,
    initiatives_of,
    themes_of_capability,
)
from practices.vocabulary import Involved, in_words

# In a talk a hue is a perspective, as in the rest of the site.
HUES = {
    Involved.STUDENT: "teal",
    Involved.COLLEAGUE_TRAINEE: "teal",
    Involved.PROFESSIONAL: "sky",
    Involved.TEAM: "sky",
    Involved.VOLUNTEER: "honey",
    Involved.RELATIVE: "coral",
    Involved.CLIENT: "plum",
}


def context(page: ThemePage, request: HttpRequest) -> Context:
    capability = CapabilityPage.objects.parent_of(page).get()
    # Editors can take a capability off the site and keep its themes: nothing leads to it then, or tells what it said.
    above = [(capability.title, capability_address(page))] if capability.live else []
    known = shared(page, request, (_("Capabilities"), "/vermogens/"), *above)
    told = on_one_sheet(
        sections(page, capability, Chosen.from_query(request.GET)),
        *("over", "praten", "suggesties", "goed", "anders"),
        room=ROOM_WITHOUT_PICTURE,
    )
    return known | {
        "capability": capability,
        "capability_address": capability_address(page),
        "sections": told,
        "not_on_paper": rest(told),
        **neighbours(page),
        "guides": guides_for(page),
        "examples": examples_that_strengthen(page),
    }


def capability_address(page: ThemePage) -> str:
    return address(page.url_path.removesuffix(f"{page.slug}/"))


def sections(page: ThemePage, capability: CapabilityPage, chosen: Chosen) -> list[Section]:
    told = situations(capability) if capability.live else []
    return filled(
        Section("over", _("What it is about"), "body", page.introduction),
        Section("praten", _("Talk about it"), "voices", talk(page)),
        Section("suggesties", _("What can you do?"), "suggestions", suggestions(page.suggestions, chosen)),
        Section("goed", _("What you see when it goes well"), "well", voices(page.goes_well)),
        Section("anders", _("What you see when it doesn’t"), "wrong", voices(page.goes_wrong)),
        Section("situaties", _("Situations without one right answer"), "situations", told),
        Section("initiatieven", _("Tried out in practice"), "rows", initiatives_of(page)),
    )


def talk(page: ThemePage) -> list[dict[str, Any]]:
    return [
        {
            "who": in_words(Involved, block.value["perspective"]),
            "hue": HUES.get(block.value["perspective"], "moss"),
            "text": block.value["text"],
        }
        for block in page.talk_about
    ]


def neighbours(page: ThemePage) -> Context:
    """The themes of the same capability, with the one before and the one after this."""
    themes = themes_of_capability(page.get_parent())
    place = next((index for index, theme in enumerate(themes) if theme.pk == page.pk), None)
    if place is None:  # a draft that is not on the site yet
        return {"themes": themes, "place": None, "previous": None, "next": None}
    return {
        "themes": themes,
        "place": place + 1,
        "previous": themes[place - 1] if place else None,
        "next": themes[place + 1] if place + 1 < len(themes) else None,
    }
