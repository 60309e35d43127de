from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from leerkring.accounts.models import User
from leerkring.languages.display import Display

# A language is named in itself: who cannot read the page still finds it.
OWN_NAMES = {"nl": "Nederlands", "en": "English"}
CHOOSE = {"required": _("Choose one of these."), "invalid_choice": _("Choose one of these.")}


class DisplayForm(forms.Form):
    """Language, theme and text size: three times one of a few."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[(code, OWN_NAMES[code]) for code, _name in settings.LANGUAGES],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    theme = forms.ChoiceField(
        label=_("Light or dark"),
        choices=[("system", _("As my device does")), ("light", _("Light")), ("dark", _("Dark"))],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    text_size = forms.ChoiceField(
        label=_("Text size"), choices=User.TextSize.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )

    @classmethod
    def showing(cls, seen: Display, data: Any = None) -> "DisplayForm":
        """Make the form with what holds now as the choice."""
        now = {
            "language": seen.language,
            "theme": seen.theme or "system",
            "text_size": seen.text_size or User.TextSize.NORMAL,
        }
        return cls(data, initial=now)

    def chosen(self) -> Display:
        theme, size = self.cleaned_data["theme"], self.cleaned_data["text_size"]
        return Display(
            language=self.cleaned_data["language"],
            theme="" if theme == "system" else theme,
            text_size="" if size == User.TextSize.NORMAL else size,
        )
