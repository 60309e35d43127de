"""What goes into somebody's digest beside their notifications. A feature adds a section, such as saved searches.

    digests.register(Section(name="saved searches", people=…, look=…))

Mail is read over shoulders and kept by others: a line must say nothing of what not every member may read.
For that it says how much there is, and leads to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from leerkring.accounts.models import User


@dataclass(frozen=True)
class Line:
    """A line with a link. path: such as "/zoek/?q=slapen". language: of the text, else that of the person."""

    text: str
    path: str
    language: str = ""


@dataclass(frozen=True)
class Part:
    """What a section has to tell in one digest."""

    title: str
    lines: list[Line]


@dataclass(frozen=True)
class Section:
    """A kind of news in digests.

    people: who may have something in it, such as everybody with a saved search.
    look:   what came between two moments (the first not included), in the language that is active; None for
            nothing. It asks itself what the person may see now.
    """

    name: str
    people: Callable[[], QuerySet[User]]
    look: Callable[[User, datetime, datetime], Part | None]


_sections: dict[str, Section] = {}


def register(section: Section) -> None:
    """Add a section; called from the `ready()` of an app."""
    _sections[section.name] = section


def sections() -> list[Section]:
    return list(_sections.values())
