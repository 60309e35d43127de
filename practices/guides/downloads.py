"""Which files a guide offers, and what they are called."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from practices.guides import parts
from practices.guides.sheet import Sheet
from practices.models.guide import GuidePage


@dataclass(frozen=True)
class Download:
    suffix: str
    """Comes after the slug in the name of the file: leerlandschapsessie-checklist.pdf."""
    label: str | Promise
    is_offered: Callable[[GuidePage], bool]
    draw: Callable[[Sheet, GuidePage], None]

    def name(self, slug: str) -> str:
        return f"{slug}-{self.suffix}.pdf" if self.suffix else f"{slug}.pdf"


DOWNLOADS = [
    Download("", _("The whole guide"), lambda page: True, parts.whole),
    Download("stappen", _("The steps"), lambda page: bool(page.steps), parts.steps),
    Download("checklist", _("The checklist"), lambda page: bool(page.checklist), parts.checklist),
]


def offered(page: GuidePage) -> list[Download]:
    return [download for download in DOWNLOADS if download.is_offered(page)]


def find(page: GuidePage, name: str) -> Download | None:
    """The download with this file name, if the guide offers it."""
    return next((download for download in offered(page) if download.name(page.slug) == name), None)
