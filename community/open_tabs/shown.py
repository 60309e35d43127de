"""What a page shows, read from its own address and from those it links to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import Resolver404, resolve

from community.numbers import LARGEST

QUESTION = "wijken/<slug:slug>/vragen/<int:pk>/"
CASE = "moderatie/<int:pk>/"
MESSAGE = "gesprek/bericht/<int:pk>/"
HOSTS = "wijken/<slug:slug>/beheer/"
READERS = ("wijken/<slug:slug>/vragen/", "wijken/<slug:slug>/gesprek/")
GROUP = "wijken/<slug:slug>/"


@dataclass
class Shown:
    """Numbers of rows, and slugs of groups."""

    questions: set[int] = field(default_factory=set)
    messages: set[int] = field(default_factory=set)
    """Of which the words stand there."""
    at_message: set[int] = field(default_factory=set)
    """Around which a conversation is shown, also when it was taken away."""
    cases: set[int] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    hosted: set[str] = field(default_factory=set)


def shown_by(here: str, links: Iterable[str]) -> Shown:
    """here, links: paths. What is no address of ours counts for nothing.

    A page for moderators shows what is out of sight for others: there only the cases count.
    """
    shown = Shown()
    _add(shown, here, is_here=True)
    for each in links:
        _add(shown, each)
    return Shown(cases=shown.cases) if here.startswith("/moderatie/") else shown


def _add(shown: Shown, path: str, *, is_here: bool = False) -> None:
    try:
        found = resolve(path)
    except Resolver404:
        return
    route, slug, number = found.route, found.kwargs.get("slug", ""), 0
    if route.startswith((QUESTION, CASE, MESSAGE)):
        number = min(found.kwargs["pk"], LARGEST)
    if route.startswith(QUESTION):
        shown.questions.add(number)
    elif route.startswith(CASE):
        shown.cases.add(number)
    elif route.startswith(MESSAGE):
        (shown.at_message if is_here and route == MESSAGE else shown.messages).add(number)
    elif route.startswith(READERS):
        shown.read.add(slug)
    elif route.startswith(HOSTS) and is_here:
        shown.hosted.add(slug)
    elif route.startswith(GROUP):
        shown.named.add(slug)
