"""The fields with which somebody writes down what a resident without an account tells."""

import re
from functools import lru_cache
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from community.texts.forms import MemberTextField, MemberTextForm

WHO = {"bewoner", "bewoonster", "cliënt", "client", "resident"}
HALF = _(
    "Do you write this down for a resident? Then tick this. Are these your own words? Leave the fields below empty."
)
LANGUAGES = [code for code, _name in settings.LANGUAGES]


class TellerForm(MemberTextForm):
    """After `is_valid`, `teller` says who tells and agreed; empty for words of one's own."""

    told = forms.BooleanField(
        label=_("I write this down for a resident, who tells it to me"),
        required=False,
    )
    told_by = MemberTextField(
        label=_("Who tells it?"),
        help_text=_("Without a name: “a resident”, or “a resident of the ground floor”."),
        max_length=60,
        one_line=True,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    agreed = forms.BooleanField(
        label=_("The resident agrees that this stands here, and knows that it can be taken away again."),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = self["language"].value() or "nl"
        self.initial["told_by"] = self.initial.get("told_by") or in_language(language)

    @property
    def is_told(self) -> bool:
        """Whether somebody else tells this."""
        return bool(self.cleaned_data.get("told"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_half_filled_in(cleaned):
            self.add_error("told", ValidationError(HALF))
        if self.is_told and not cleaned.get("agreed"):
            self.add_error("agreed", ValidationError(_("Ask whether the resident agrees, and tick it.")))
        if self.is_told and not cleaned.get("told_by") and "told_by" not in self.errors:
            self.add_error("told_by", ValidationError(_("Say who tells it, without a name: “a resident”.")))
        if self.is_told and is_only_a_name(cleaned.get("told_by", "")):
            self.add_error(
                "told_by", ValidationError(_("This looks like a name. Say it without one: “a resident”."), code="name")
            )
        return cleaned

    def is_half_filled_in(self, cleaned: dict[str, Any]) -> bool:
        """Whether it says who tells or that they agree, but not that it is told: it would stand there as one's own."""
        says_who = cleaned.get("told_by", "") not in ("", *map(in_language, LANGUAGES))
        return not self.is_told and (says_who or bool(cleaned.get("agreed")))

    @property
    def teller(self) -> str:
        """In the language of the text, where nothing else was typed."""
        if not self.is_told:
            return ""
        typed, language = self.cleaned_data["told_by"], self.cleaned_data["language"]
        return in_language(language) if typed in map(in_language, LANGUAGES) else str(typed)


def is_only_a_name(text: str) -> bool:
    """Whether every word begins with a capital, as in “Tante Riet”; who describes somebody uses other words."""
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) == 1 and words[0].lower() in WHO:
        return False
    return bool(words) and all(word[0].isupper() for word in words)


@lru_cache
def in_language(language: str) -> str:
    with translation.override(language):
        return gettext("a resident")
