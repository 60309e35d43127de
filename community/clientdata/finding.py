from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    BSN = "bsn", _("a citizen service number (BSN)")
    PHONE = "phone", _("a phone number")
    EMAIL = "email", _("an e-mail address")
    IBAN = "iban", _("a bank account")
    BIRTH_DATE = "birth_date", _("a date of birth")
    ADDRESS = "address", _("an address")
    ROOM = "room", _("a room or bed number")
    PERSON_NAME = "person_name", _("a name")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text that could point at a client."""

    kind: Kind
    start: int
    """Offsets count code points, as Python's do: `text[start:end]`."""
    end: int
