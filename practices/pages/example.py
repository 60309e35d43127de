from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from practices.models.example import PracticePage
from practices.pages.sections import Section, filled, letters
from practices.pages.shared import Context, shared
from practices.queries.related import related_examples

TEXTS = ("occasion", "goal", "what_they_do", "effect", "preconditions", "challenge", "tips")
LONG = 3800
"""Letters: from here on an example is printed smaller, so that it stays on one sheet."""


def context(page: PracticePage, request: HttpRequest) -> Context:
    known = shared(page, request, (_("Good examples"), "/voorbeelden/"))
    return known | {
        "sections": sections(page),
        "related": related_examples(page, known["relations"]),
        "is_long": sum(letters(getattr(page, name)) for name in TEXTS) > LONG,
    }


def sections(page: PracticePage) -> list[Section]:
    return filled(
        Section("aanleiding", _("Why did they start?"), "text", page.occasion),
        Section("doel", _("The goal"), "text", page.goal),
        Section("wat", _("What they do"), "body", page.what_they_do),
        Section("effect", _("What comes of it"), "body", page.effect),
        Section("nodig", _("What you need"), "needs", needs(page)),
        Section("lastig", _("What was hard"), "text", page.challenge),
        Section("tips", _("Start yourself"), "tips", page.tips),
    )


def needs(page: PracticePage) -> list[dict[str, object]]:
    """The preconditions in two groups, required first; an empty group is left out."""
    required = [block.value for block in page.preconditions if block.value["required"]]
    helpful = [block.value for block in page.preconditions if not block.value["required"]]
    groups = [
        {"heading": _("This is required"), "required": True, "entries": required},
        {"heading": _("This helps"), "required": False, "entries": helpful},
    ]
    return [group for group in groups if group["entries"]]
