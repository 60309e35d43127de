"""Who holds something about a person. A feature adds a holder; accounts needs to know no feature.

    registry.register(Holder(name="questions", covers={"community.Question.author"}, export=…, erase=…))

A test walks over every link from a model to a person and fails when no holder covers it, so
that nothing new stays outside the export and the removal.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatch

from leerkring.accounts.models import User

Value = str | int | bool | datetime | None


@dataclass(frozen=True)
class Fact:
    """One thing that we know. `key` names it in the JSON, `label` on the page, in the person's language."""

    key: str
    label: str
    value: Value


@dataclass(frozen=True)
class Section:
    """One heading of the export with its records; a record is a list of facts."""

    key: str
    title: str
    records: list[list[Fact]]


def _nothing(user: User) -> None:
    """There is nothing that others can see."""


def _no_words(user: User) -> str:
    """There is nothing that others miss when it goes."""
    return ""


def _nothing_together(users: Sequence[User]) -> None:
    """There is nothing for which all rows of a table have to be read."""


@dataclass(frozen=True)
class Holder:
    """What one feature holds about a person.

    covers: the links to a person that it knows, as "app.Model.field"; * stands for anything.
    export: everything about the person, in the language that is active.
    hide:   called when somebody leaves. `user.keeps_contributions` says whether what they made stays
            (under “former member”, which `User.get_full_name` says by itself) or goes out of sight.
    show:   takes `hide` back, when leaving is undone.
    goes:   what goes out of sight when what they made goes too, in words that fit behind a colon; for the
            page on which that is chosen.
    alone:  what nobody looks after any more when this person goes, as sentences for the same page. It holds nobody.
    erase:  for good, after seven days; the account itself is deleted right after it, with all that cascades.
    erase_together: the same for everybody at once, for what takes a pass over a whole table. The accounts
            are deleted by then; it happens for all or for none.
    """

    name: str
    covers: Iterable[str]
    export: Callable[[User], list[Section]]
    erase: Callable[[User], None] = _nothing
    erase_together: Callable[[Sequence[User]], None] = _nothing_together
    hide: Callable[[User], None] = _nothing
    show: Callable[[User], None] = _nothing
    goes: Callable[[User], str] = _no_words
    alone: Callable[[User], str] = _no_words


_holders: dict[str, Holder] = {}


def register(holder: Holder) -> None:
    """Add a holder; called from the `ready()` of an app."""
    _holders[holder.name] = holder


def holders() -> list[Holder]:
    return list(_holders.values())


def exporters() -> list[Callable[[User], list[Section]]]:
    return [holder.export for holder in holders()]


def erasers() -> list[Callable[[User], None]]:
    return [holder.erase for holder in holders()]


def going(user: User) -> list[str]:
    """Return what goes of this person, in the language that is active."""
    return [words for holder in holders() if (words := holder.goes(user))]


def left_alone(user: User) -> list[str]:
    """Return what is left to nobody when this person goes, in the language that is active."""
    return [words for holder in holders() if (words := holder.alone(user))]


def covered(link: str) -> bool:
    """Whether some holder knows this link to a person, such as "community.Question.author"."""
    return any(fnmatch(link, pattern) for holder in holders() for pattern in holder.covers)
