"""What can be reported. A feature adds its kind; moderation needs to know no feature.

    register(Reportable(name="bericht", model=Message, label=_("message"), visible_to=…, group_of=…, words_of=…))

The `name` stands in addresses, such as /melden/vraag/12/.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from community.groups.models import Group
from leerkring.accounts.models import User
from practices.queries.visible import Reader

Thing = Any
"""A row of the model of some kind."""


def _author(thing: Thing) -> User | None:
    return thing.author


def _the_author(thing: Thing) -> list[User]:
    return [thing.author] if thing.author else []


def _hide(thing: Thing, at: datetime) -> None:
    type(thing)._base_manager.filter(pk=thing.pk, hidden_at=None).update(hidden_at=at)


def _put_back(thing: Thing) -> None:
    type(thing)._base_manager.filter(pk=thing.pk).update(hidden_at=None)


def _is_hidden(thing: Thing) -> bool:
    return thing.hidden_at is not None


def _is_gone(thing: Thing) -> bool:
    return thing.deleted_at is not None


def _nothing(thing: Thing) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True)
class Reportable:
    """One kind of text. The defaults fit whatever inherits `Written`.

    visible_to:  the rows that somebody may read, as a queryset.
    words_of:    what has to be read to decide, as texts in the order in which they stand.
    author_of:   who wrote it; None when nobody may know, or when it is nobody's in particular.
    people_told: who hears what is decided.
    hide, put_back: change what others see; both may be called twice.
    by_author:   what others can read of somebody; None for what is nobody's in particular.
    announce:    called when a text that was held from the start is let through: tell who would have been told.
    check_change: what changing it asks of its author, also while it is hidden, so that it may come back; None for what
                 nobody can change.
    hosts_decide: False for what the hosts themselves wrote; then only network moderators decide.
    """

    name: str
    model: type[Model]
    label: str | Promise
    visible_to: Callable[[Reader], QuerySet[Any]]
    group_of: Callable[[Thing], Group]
    words_of: Callable[[Thing], Iterable[str]]
    related: tuple[str, ...] = field(default=("author",))
    author_of: Callable[[Thing], User | None] = _author
    people_told: Callable[[Thing], Iterable[User]] = _the_author
    hide: Callable[[Thing, datetime], None] = _hide
    put_back: Callable[[Thing], None] = _put_back
    is_hidden: Callable[[Thing], bool] = _is_hidden
    is_gone: Callable[[Thing], bool] = _is_gone
    by_author: Callable[[User], QuerySet[Any]] | None = None
    announce: Callable[[Thing], None] = _nothing
    check_change: Callable[[User, Thing], object] | None = None
    hosts_decide: bool = True

    @property
    def can_be_mended(self) -> bool:
        return self.check_change is not None

    def find(self, pk: int) -> Thing | None:
        """Return the row whoever asks: for who has to judge it."""
        return self.find_all([pk]).get(pk)

    def find_all(self, numbers: Iterable[int]) -> dict[int, Thing]:
        """The same of many, in one query; what is erased is not in it."""
        return self.model._base_manager.select_related(*self.related).in_bulk(numbers)


_kinds: dict[str, Reportable] = {}


def register(kind: Reportable) -> None:
    """Add a kind; called from the `ready()` of the app."""
    _kinds[kind.name] = kind


def kind_named(name: str) -> Reportable | None:
    return _kinds.get(name)


def kind_of(thing: Thing) -> Reportable:
    """Return the kind of a row; raise LookupError for what cannot be reported."""
    for kind in _kinds.values():
        if isinstance(thing, kind.model):
            return kind
    raise LookupError(f"{type(thing).__name__} cannot be reported")


def kinds() -> list[Reportable]:
    return list(_kinds.values())
