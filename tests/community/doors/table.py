"""The words in which features say who gets what. A feature adds a file here, such as `questions.py`, with

    DOORS = [
        *in_each_group(Door("question", to=question), lets_in={"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE}),
        Door("questions", lets_in=LOGGED_IN),
        Door("ask", "POST", data={"title": "Hoe?"}, lets_in=INSIDE, refuses=OUTSIDE),
    ]
    MAILS = [Mail("community/questions/mail/promise", send=promise_is_made, to={MEMBER})]
    def furnish(world): …          # adds to `world.more` what its doors need

and nothing else has to know: test_doors.py finds the file. Every address of the neighbourhood needs at least
one door; a method without a door must be refused to everybody, so a POST that does something cannot be forgotten.
"""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Any

from tests.community.doors import world as people
from tests.community.doors.world import World

LOGGED_IN = frozenset(people.PEOPLE) - {people.VISITOR, people.UNVERIFIED, people.REMOVED}
"""Who may know a group that is open or on request: everybody with a proven address who was not removed."""

INSIDE = frozenset({people.MEMBER, people.HOST, people.MENTOR})
OUTSIDE = LOGGED_IN - INSIDE
EVERYBODY = frozenset(people.PEOPLE)
WITH_ACCOUNT = EVERYBODY - {people.VISITOR, people.UNVERIFIED}
NOBODY: frozenset[str] = frozenset()


def the_group(world: World, group: str) -> dict[str, Any]:
    return {"slug": group}


def nothing(world: World, group: str) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Door:
    """An address and a method, and what each person of world.py meets there.

    lets_in: these get the page, or do what it does (200, 204 or a redirect that is not to a login), or get
    their form back with what is wrong in it (422).
    refuses: these are told no with a sentence (403). Everybody else is told that it does not exist (404);
    a visitor, and who has not proven the address, is led to logging in, unless they are let in.
    """

    name: str
    """The name of the address in the urls; for one without a name its route."""
    method: str = "GET"
    to: Callable[[World, str], dict[str, Any]] = nothing
    """The parts of the address, given the world and the slug of the group."""
    group: str = "berk"
    data: Mapping[str, Any] | Callable[[World, str], Mapping[str, Any]] = field(default_factory=dict)
    """What is sent along, by GET as a query."""
    lets_in: AbstractSet[str] = NOBODY
    refuses: AbstractSet[str] = NOBODY
    is_key: bool = False
    """The address is the key, for programs without a login: nobody is led to logging in."""
    is_asked_by_pages: bool = False
    """An open page asks it by itself: who would be led to logging in hears that the page lets go (205)."""

    def __str__(self) -> str:
        return f"{self.name} {self.method} {self.group}"


@dataclass(frozen=True)
class Mail:
    """A mail of the neighbourhood: `send` does what leads to it, `to` are the people of world.py who get one.

    An address of nobody with an account stands in `to` as it is.
    """

    template: str
    """The beginning of the path of its templates, without _subject and _message."""
    send: Callable[[World], None]
    to: AbstractSet[str]


def in_each_group(
    door: Door, *, lets_in: Mapping[str, AbstractSet[str]], refuses: Mapping[str, AbstractSet[str]] | None = None
) -> Iterator[Door]:
    """The same door in `berk` (open), `eik` (on request) and `wilg` (closed)."""
    for group, who in lets_in.items():
        yield replace(door, group=group, lets_in=who, refuses=(refuses or {}).get(group, NOBODY))
