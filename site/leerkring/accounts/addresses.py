"""Which e-mail addresses mail can get to: one rule for each form that takes one."""

import unicodedata

from django import forms
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST, LONGEST_BEFORE_AT = 254, 64
"""Characters as they go to a mail server: RFC 5321, section 4.5.3.1."""
NO_AT = _("Complete the e-mail address. The @ is missing, and what comes after it, such as “@work.nl”.")
INCOMPLETE_ADDRESS = _("Complete the e-mail address. After the @ something is missing, such as “work.nl”.")
MISTYPED_ADDRESS = _("This is not an e-mail address yet. Look for a typing error, such as a space or a comma.")
UNSEEN_IN_ADDRESS = _(
    "There is a character in this e-mail address that cannot be seen. Empty the field, and type the address yourself."
)
NO_SUCH_DOMAIN = _("No mail can get to this e-mail address. Look at what comes after the @, and type it once more.")
LONG_ADDRESS = _("This e-mail address is too long. Look whether there is something else in it.")


class AddressField(forms.EmailField):
    """For a form of our own; those of allauth get the rule together with our words."""

    def __init__(self, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        keep_the_rule(self)


def keep_the_rule(field: forms.EmailField) -> None:
    """Let this rule alone judge what is typed there, so that somebody reads one sentence about it."""
    field.validators = [possible_address]


def possible_address(value: str) -> None:
    """Raise ValidationError that says what an e-mail address lacks, or why no mail can get to it.

    The rule of Django lets through what only fails once a mail goes: hidden marks after the @, names of computers that
    cannot be written as IDNA, and any length.
    """
    said = _what_is_wrong(value)
    if said:
        raise forms.ValidationError(str(said))


def _what_is_wrong(address: str) -> Promise | str:
    if len(address) > LONGEST:
        return LONG_ADDRESS
    if any(unicodedata.category(each).startswith("C") for each in address):
        return UNSEEN_IN_ADDRESS
    try:
        validate_email(address)
    except forms.ValidationError:
        return _what_is_missing(address)
    before, _at, domain = address.rpartition("@")
    sent = [_as_sent(label) for label in domain.split(".")]
    if not all(sent):
        return NO_SUCH_DOMAIN
    is_long = len(before) > LONGEST_BEFORE_AT or len(f"{before}@{'.'.join(sent)}") > LONGEST
    return LONG_ADDRESS if is_long else ""


def _as_sent(label: str) -> str:
    """Return a part of the domain as a mail server gets it; empty when that cannot be, or is another than was typed."""
    if label.isascii():
        return label
    try:
        sent = label.encode("idna")
        is_same = sent.decode("idna") == unicodedata.normalize("NFC", label).lower()
    except UnicodeError:
        return ""
    return sent.decode() if is_same else ""


def _what_is_missing(address: str) -> Promise | str:
    _before, at, after = address.rpartition("@")
    if not at:
        return NO_AT
    return MISTYPED_ADDRESS if "." in after.strip(".") else INCOMPLETE_ADDRESS
