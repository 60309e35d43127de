"""What can be searched. An app registers its source in `ready()`; search itself imports no app that does.

    sources.register(Questions())

Search asks a source four things: which objects there are, how to describe them, how far a person
may look (with every search, from the database), and which of the hits the person may see.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

if TYPE_CHECKING:
    from leerkring.search.kinds import Kind

Reader = AbstractBaseUser | AnonymousUser


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a document with an address of its own, such as a suggestion of a theme. `anchor`: after the #."""

    title: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Description:
    """An object in words. Plain text everywhere, no markup.

    names: whose it is and what it is called otherwise (organisations, tags); they count for more than the text.
    facets: name of the facet → value in the address → word on the page.
    group_id: the group that it belongs to, None for everybody.
    """

    kind: str
    title: str
    address: str
    summary: str = ""
    lead: str = ""
    names: Sequence[str] = ()
    headings: Sequence[str] = ()
    body: str = ""
    passages: Sequence[Passage] = ()
    facets: dict[str, dict[str, str]] = field(default_factory=dict)
    slug: str = ""
    language: str = "nl"
    published_at: datetime | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a person may look in one source at this moment.

    groups: only documents of these groups (None: documents without a group).
    also: objects of other groups that may be read too.
    without: objects that are left out all the same.
    """

    source: str
    groups: frozenset[int] | None = None
    without: frozenset[int] = frozenset()
    also: frozenset[int] = frozenset()


class Fold(Enum):
    """What of a hit somebody wants to see only when they ask for it."""

    ALL = "all"
    TEXT = "text"
    """What others wrote below it; its own title and summary are shown."""


@dataclass(frozen=True, slots=True)
class FoldedRows:
    """Rows that say what is folded; `number`: their column with the number of the object."""

    fold: Fold
    rows: QuerySet[Any, Any]
    number: str = "pk"


class Source(Protocol):
    name: str
    kinds: "Sequence[Kind]"
    is_public: bool
    """Whether its words may be suggested to everybody. Never true for what only some may read."""
    waits: bool
    """Whether changes wait for `run_due`, within a minute: for what comes often, so that nobody waits for the index.
    Until then what changed is not found."""

    def numbers(self, after: int) -> Iterator[int]:
        """The numbers of all objects that belong in the index, ascending, from the first above `after`."""

    def describe(self, numbers: Sequence[int]) -> dict[int, Description]:
        """Describe these objects; what is not in the answer does not belong in the index (any more)."""

    def reach(self, user: Reader) -> Reach | None:
        """How far `user` may look; None for nothing at all. At most two questions to the database."""

    def visible(self, user: Reader, numbers: Sequence[int]) -> QuerySet[Any, Any]:
        """Which of these objects `user` may see, through `visible_to`: their rows."""

    def folded(self, user: Reader, numbers: Sequence[int]) -> Sequence[FoldedRows]:
        """What of these objects `user` wants folded: texts of people whom they blocked."""


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Add a source; called from the `ready()` of an app."""
    _sources[source.name] = source


def all_sources() -> list[Source]:
    return list(_sources.values())


def waiting_names() -> list[str]:
    """The sources of which no request takes in a change."""
    return [each.name for each in _sources.values() if each.waits]


def source(name: str) -> Source:
    return _sources[name]


def reaches(user: Reader, only: Collection[str] = ()) -> list[Reach]:
    """How far this person may look, in all sources that are open to them, or `only` in those of these names."""
    asked = [each for each in all_sources() if not only or each.name in only]
    return [reach for each in asked if (reach := each.reach(user)) is not None]


Place = tuple[str, int]
"""(name of the source, number of the object)."""
