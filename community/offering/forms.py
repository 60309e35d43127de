from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from community.questions.bylines import first_words, shown_name
from community.questions.models import Answer

OF_RESIDENT = _("The resident agrees that the editors use the question and what came of it.")


def _choice(answer: Answer) -> SafeString:
    words = format_html('<span lang="{}" dir="auto">{}</span>', answer.language, first_words(answer))
    return format_html("{}: {}", shown_name(answer), words)


class OfferForm(forms.Form):
    """Which answers of others should go along, if they agree."""

    answers = forms.MultipleChoiceField(
        label=_("Which answers helped? We ask their writers whether the editors may use them."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    consent = forms.BooleanField(
        label=_("The editors may use my question and what I did with it, without my name."),
        error_messages={"required": _("Without your consent we send nothing to the editors.")},
    )

    def __init__(self, data: Mapping[str, Any] | None, *, answers: list[Answer], is_told: bool = False) -> None:
        super().__init__(data, initial={"answers": [str(each.pk) for each in answers if each.helped_at]})
        if is_told:
            self.fields["consent"].label = OF_RESIDENT
        choices: Any = self.fields["answers"]
        choices.choices = [(str(each.pk), _choice(each)) for each in answers]
        self.by_number = {str(each.pk): each for each in answers}

    @property
    def chosen(self) -> list[Answer]:
        return [self.by_number[number] for number in self.cleaned_data["answers"]]
