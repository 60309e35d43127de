"""Which hits somebody may see, and which of them they want folded: asked of their sources, composed once."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, QuerySet, Value

from leerkring.prepared import filled_up, prepared
from leerkring.search.sources import Fold, Place, Reader, source


def visible(user: Reader, found: Iterable[Place]) -> set[Place]:
    """Of what was found what the person may see. One question to the database."""
    return look(user, found)[0]


def look(user: Reader, found: Iterable[Place]) -> tuple[set[Place], dict[Place, Fold]]:
    """Of what was found what the person may see, and what of that they want folded. One question to the database."""
    wanted = sorted(_by_source(found).items())
    names, numbers = tuple(name for name, _each in wanted), [filled_up(each) for _name, each in wanted]
    seen: set[Place] = set()
    folded: dict[Place, Fold] = {}
    for name, mark, number in _looking(names)(user, *numbers) if names else ():
        if not mark:
            seen.add((name, number))
        elif folded.get((name, number)) is not Fold.ALL:
            folded[name, number] = Fold(mark)
    return seen, folded


@cache
def _looking(names: tuple[str, ...]) -> Callable[..., list[tuple[str, str, int]]]:
    """The question for hits of these sources, composed once: first the person, then the numbers for each source."""

    def compose(user: Reader, *numbers: Sequence[int]) -> QuerySet[Any, Any]:
        rows = []
        for name, each in zip(names, numbers, strict=True):
            rows.append(_marked(name, "", source(name).visible(user, each)))
            folded = source(name).folded(user, each)
            rows += [_marked(name, one.fold.value, one.rows, one.number) for one in folded]
        return _together(rows)

    if all(source(name).is_public for name in names):  # the same for everybody
        for_all = prepared(lambda *numbers: compose(AnonymousUser(), *numbers))
        return lambda _user, *numbers: for_all(*numbers)
    return prepared(compose)


def _marked(name: str, mark: str, rows: QuerySet[Any, Any], number: str = "pk") -> QuerySet[Any, Any]:
    text = CharField()
    marked = rows.order_by().annotate(of_source=Value(name, text), with_mark=Value(mark, text))
    return marked.values_list("of_source", "with_mark", number)


def _together(rows: Sequence[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    return rows[0].union(*rows[1:], all=True) if len(rows) > 1 else rows[0]


def _by_source(found: Iterable[Place]) -> dict[str, list[int]]:
    wanted: dict[str, list[int]] = {}
    for name, number in found:
        wanted.setdefault(name, []).append(number)
    return wanted
