"""The first parts of addresses that the site itself answers; no page may take one."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

RESERVED = frozenset(
    {
        "-",
        "account",
        "afspraken",
        "api",
        "beheer",
        "beeld",
        "django-beheer",
        "documenten",
        "feeds",
        "gesprek",
        "huisregels",
        "media",
        "meldingen",
        "profiel",
        "robots.txt",
        "sitemap.xml",
        "static",
        "stijl",
        "taal",
        "uitnodiging",
        "vandaag",
        "vraag",
        "vragen",
        "wijken",
        "zoek",
    }
)


def refuse_reserved(slug: str) -> None:
    """Raise when a page right below the home page would take an address of the site itself."""
    if slug in RESERVED:
        raise ValidationError({"slug": _("The site itself uses this address. Choose another one.")})
