"""One table of words for the fields of allauth's forms, so that each form says the same thing the same way."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.accounts.addresses import keep_the_rule

LABELS = {
    "email": _("E-mail address"),
    "login": _("E-mail address"),
    "display_name": _("What shall we call you?"),
    "password": _("Password"),
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "code": _("Six-digit code"),
    "name": _("Name of the passkey"),
    "is_sixteen": _("I am 16 or older"),
    "agrees": _("I keep to the house rules"),
}
NO_ADDRESS = _("Fill in your e-mail address.")
REQUIRED = {
    "email": NO_ADDRESS,
    "login": NO_ADDRESS,
    "display_name": _("Fill in a name. A first name is enough."),
    "password": _("Fill in your password."),
    "oldpassword": _("Fill in your current password."),
    "password1": _("Fill in a new password."),
    "code": _("Fill in the code."),
    "name": _("Give the passkey a name."),
    "is_sixteen": _("You can have an account from the age of 16. Tick it if you are."),
    "agrees": _("Read the house rules, and tick it if you agree."),
    "credential": _("Your device did not give a passkey. Try again."),
}
ATTRIBUTES: dict[str, dict[str, str | bool]] = {
    "code": {"inputmode": "numeric", "maxlength": "12"},
    "display_name": {"autocomplete": "nickname"},
    "login": {"autocomplete": "username"},
}


class InOurWords:
    """Gives the fields our labels, hints and errors, and no placeholders: those vanish while one types."""

    labels: ClassVar[dict[str, Any]] = {}
    hints: ClassVar[dict[str, Any]] = {}
    fields: dict[str, forms.Field]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # One field, and a button that shows what was typed, is kinder than typing a secret twice.
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, LABELS.get(name, field.label))
            field.help_text = self.hints.get(name, "")
            field.error_messages["required"] = REQUIRED.get(name, field.error_messages.get("required", ""))
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs.update(ATTRIBUTES.get(name, {}))
            if isinstance(field, forms.EmailField):
                keep_the_rule(field)
