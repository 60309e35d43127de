from collections.abc import Mapping
from typing import Any

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from practices.blocks.body import TEXT_FEATURES
from practices.vocabulary import Involved, PreconditionKind, SuggestionKind


class NamedText(blocks.StructBlock):
    """A text of somebody or about something. Search reads both together, as the page shows them."""

    named_by: str

    def get_searchable_content(self, value: Mapping[str, Any]) -> list[str]:
        (name,) = self.child_blocks[self.named_by].get_searchable_content(value[self.named_by]) or [""]
        return [f"{name}: {value['text']}" if name else value["text"]]


class PreconditionBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=PreconditionKind.choices)
    required = blocks.BooleanBlock(
        label=_("Required"), required=False, help_text=_("Off: it helps, but it also works without.")
    )
    text = blocks.CharBlock(label=_("What you need"), max_length=300)

    class Meta:
        icon = "tick-inverse"
        label = _("Precondition")
        description = _("What somebody needs before they start")


class SuggestionBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Suggestion"), max_length=160)
    text = blocks.RichTextBlock(label=_("Explanation"), required=False, features=TEXT_FEATURES)
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=SuggestionKind.choices)
    involved = blocks.MultipleChoiceBlock(
        label=_("Who is involved"),
        choices=Involved.choices,
        required=False,
        widget=CheckboxSelectMultiple,  # in a list to select from, one plain click loses the rest
    )
    adds = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("What it adds"), default=[])

    class Meta:
        icon = "pick"
        label = _("Suggestion")
        description = _("Something that a team can do")


class VoiceBlock(NamedText):
    named_by = "perspective"
    perspective = blocks.ChoiceBlock(label=_("Perspective"), choices=Involved.choices)
    text = blocks.TextBlock(label=_("What you see or hear"))

    class Meta:
        icon = "comment"
        label = _("Experience")
        description = _("What somebody sees or hears, retold")


class CriticalSituationBlock(NamedText):
    named_by = "target_group"
    target_group = blocks.ChoiceBlock(label=_("Target group"), choices=Involved.choices)
    text = blocks.TextBlock(label=_("Situation"))

    class Meta:
        icon = "warning"
        label = _("Critical situation")
        description = _("A moment without one right answer")


class GuideStepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=160)
    minutes = blocks.IntegerBlock(label=_("Minutes"), required=False, min_value=1, max_value=600)
    who = blocks.CharBlock(label=_("Who"), required=False, max_length=160)
    text = blocks.RichTextBlock(label=_("What you do"), features=TEXT_FEATURES)
    materials = blocks.ListBlock(blocks.CharBlock(max_length=160), label=_("Materials"), default=[])

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step, with its time and materials")


class ChecklistBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    items = blocks.ListBlock(blocks.CharBlock(max_length=240), label=_("To tick"))

    class Meta:
        icon = "tick"
        label = _("Checklist")
        description = _("A list that readers can tick")


class FactBlock(NamedText):
    named_by = "label"
    label = blocks.CharBlock(label=_("Label"), max_length=60)
    text = blocks.TextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Fact")
        description = _("A line of the factsheet")
