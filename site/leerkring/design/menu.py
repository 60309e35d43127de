"""Where a member goes: the lines of the main menu, and which of them this page belongs to."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from django.urls import reverse
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


class Menu(NamedTuple):
    """What the menu of a member shows of this page: short, because what is kept of the menu is found by it.

    marks: the value of `aria-current` for each of the places.
    """

    looks_after_something: bool
    marks: tuple[str, ...]
    at_home: bool
    at_profile: bool
    at_asking: bool

    @property
    def items(self) -> list[Item]:
        return [
            Item(_address(name), str(label), counts, mark)
            for (name, label, counts), mark in zip(_places(self.looks_after_something), self.marks, strict=True)
        ]


def member_menu(path: str, looks_after_something: bool) -> Menu:
    """path: of this page."""
    marks = tuple(_mark(_address(name), path) for name, _label, _counts in _places(looks_after_something))
    at = {name: path == _address(name) for name in ("profile", "ask")}
    return Menu(looks_after_something, marks, at_home=path == "/", at_profile=at["profile"], at_asking=at["ask"])


def _places(looks_after_something: bool) -> tuple[tuple[str, str | Promise, str], ...]:
    return (*PLACES, FOR_WHO_LOOKS_AFTER) if looks_after_something else PLACES


def _mark(address: str, path: str) -> str:
    if address == path:
        return "page"
    return "true" if path.startswith(address) else ""


@lru_cache(maxsize=32)
def _address(name: str) -> str:
    return name if name.startswith("/") else reverse(name)
