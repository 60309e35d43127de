from django import forms
from django.utils.translation import gettext_lazy as _


class RemovalForm(forms.Form):
    """Two clear choices, none of them made in advance."""

    contributions = forms.ChoiceField(
        label=_("What happens to what you wrote?"),
        widget=forms.RadioSelect,
        choices=[("stay", _("It stays, without my name")), ("go", _("It goes too"))],
        error_messages={"required": _("Choose what happens to what you wrote.")},
    )
