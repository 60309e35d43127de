from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue

from practices.models.capability import CapabilityPage
from practices.pages.sections import Section, filled
from practices.pages.shared import Context, shared
from practices.queries.around import examples_that_strengthen, guides_for, themes_of_capability
from practices.vocabulary import Involved, in_words


def context(page: CapabilityPage, request: HttpRequest) -> Context:
    known = shared(page, request, (_("Capabilities"), "/vermogens/"))
    return known | {
        "sections": filled(
            Section("wat", _("What is it?"), "body", page.introduction),
            Section("themas", _("The themes"), "themes", themes_of_capability(page)),
            Section("gesprek", _("Talk about it: from 1 to 10"), "text", page.conversation),
            Section("situaties", _("Situations without one right answer"), "situations", situations(page)),
        ),
        "guides": guides_for(page),
        "examples": examples_that_strengthen(page),
    }


def situations(page: CapabilityPage) -> list[dict[str, Any]]:
    return [
        {"who": in_words(Involved, block.value["target_group"]), "text": block.value["text"]}
        for block in page.critical_situations
    ]


def voices(stream: StreamValue) -> list[dict[str, Any]]:
    """Experiences by perspective, in the order in which a perspective is first heard."""
    heard: dict[str, list[str]] = {}
    for block in stream:
        heard.setdefault(block.value["perspective"], []).append(block.value["text"])
    return [{"who": in_words(Involved, who), "texts": texts} for who, texts in heard.items()]
