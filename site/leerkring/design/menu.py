"""Where a member goes: the lines of the main menu, and which of them this page belongs to."""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLACES: tuple[tuple[str, str | Promise, str], ...] = (
    ("today", _("Today"), ""),
    ("questions", _("Questions"), ""),
    ("groups", _("Neighbourhoods"), ""),
    ("conversations", _("Conversations"), "messages"),
    ("notifications", _("News for you"), "notifications"),
    ("/voorbeelden/", _("Examples"), ""),
    ("/zoek/", _("Search"), ""),
)
"""Name or address, label, and what is counted beside it."""
FOR_WHO_LOOKS_AFTER = ("moderation", _("Safe together"), "")


@dataclass(frozen=True)
class Item:
    """mark: the value of `aria-current`, or nothing."""

    address: str
    label: str
    counts: str
    mark: str


def member_menu(path: str, looks_after_something: bool) -> list[Item]:
    """path: of this page. A line is there once its address is."""
    places = (*PLACES, FOR_WHO_LOOKS_AFTER) if looks_after_something else PLACES
    found = ((_address(name), str(label), counts) for name, label, counts in places)
    return [Item(address, label, counts, _mark(address, path)) for address, label, counts in found if address]


def _mark(address: str, path: str) -> str:
    if address == path:
        return "page"
    return "true" if path.startswith(address) else ""


@lru_cache(maxsize=32)
def _address(name: str) -> str:
    if name.startswith("/"):
        return name
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
