"""Queries that Django puts into words once per process, and that are only filled in after that.

Composing and compiling the question "what may this person read" takes ten times as long as the database needs
for its answer, and its words are the same for everybody. See docs/decisions/0110-prepared-queries.md.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import update_wrapper
from itertools import count
from typing import Any, Generic, ParamSpec
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler

P = ParamSpec("P")

_FAR = 7_777_000_000_001
_marks = count(_FAR)
"""Numbers that stand for what is filled in later: of no row, and unlike every number in a query."""
BIGGEST = 2**63
"""Numbers of rows end here; a database refuses to be asked for a larger one."""
_PLACE = re.compile(r"(?<!%)%s")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:")


class prepared(Generic[P]):
    """Turn a function that composes a query into one that returns its rows as a list.

        @prepared
        def _thanked(user: User, question: int) -> QuerySet[Thanks]:
            return Thanks.objects.filter(user=user, answer__question=question)

    The function is called once, with stand-ins for its arguments. Each is a number, a word, a moment, a UUID or a
    saved row, of which only the primary key is used; or a tuple of these, composed once for each length (`filled_up`).
    So the *shape* of the query must be the same whatever the arguments are, and it must not look at the clock by
    itself: a moment of its own, or an argument that is not in the query, raises ValueError at the first call. For who
    is no active member it is composed anew, as rules ask for that.
    """

    def __init__(self, compose: Callable[P, QuerySet[Any]]) -> None:
        self.compose = compose
        self.ready: dict[tuple[str, tuple[int, ...]], _Ready] = {}
        update_wrapper(self, compose)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> list[Any]:
        values = _flat(args)
        if any(_needs_its_own(value) for value in values):
            return list(self.compose(*args, **kwargs))
        if kwargs:
            raise TypeError("The arguments of a prepared query go by position.")
        connection = connections[DEFAULT_DB_ALIAS]
        shape = connection.vendor, tuple([len(each) for each in args if isinstance(each, tuple)])
        ready = self.ready.get(shape)
        if ready is None:
            ready = self.ready[shape] = _prepare(self.compose, args)
        return ready.rows([_as_parameter(value, connection) for value in values], connection)


def filled_up(numbers: Iterable[int], step: int = 10) -> tuple[int, ...]:
    """Return numbers of rows, with as many of no row behind them as make a multiple of `step`: few lengths in all."""
    found = tuple(numbers)
    return found + (-1,) * (-len(found) % step)


class _Ready:
    """A compiled query with places in its parameters. places: index in the parameters → index of the argument."""

    def __init__(
        self, composed: QuerySet[Any], compiler: SQLCompiler, sql: tuple[str, Sequence[Any]], places: dict[int, int]
    ) -> None:
        self.composed, self.compiler, self.places = composed, compiler, places
        self.words, self.parameters = _named(*sql)
        self.converters = list(compiler.get_converters([column for column, *_ in compiler.select]).items())

    def rows(self, values: Sequence[Any], connection: BaseDatabaseWrapper) -> list[Any]:
        parameters = self.parameters | {_name(place): values[argument] for place, argument in self.places.items()}
        composed: Any = self.composed
        rows: Any = composed.__class__(composed.model, _Filled(self, parameters, connection), DEFAULT_DB_ALIAS)
        rows._fields = composed._fields
        return list(composed._iterable_class(rows))


class _Filled:
    """What an iterable of Django asks of the query of a queryset and of its compiler, and nothing more.

    The rows are read all at once, without the iterators in which Django wraps each of them.
    """

    def __init__(self, ready: _Ready, parameters: dict[str, Any], connection: BaseDatabaseWrapper) -> None:
        self.ready, self.parameters, self.connection = ready, parameters, connection
        self.select, self.klass_info = ready.compiler.select, ready.compiler.klass_info
        self.annotation_col_map = ready.compiler.annotation_col_map

    def get_compiler(self, *args: Any, **kwargs: Any) -> "_Filled":
        return self

    def execute_sql(self, *args: Any, **kwargs: Any) -> list[Any]:
        with self.connection.cursor() as cursor:
            cursor.execute(self.ready.words, self.parameters)
            found: list[Any] = cursor.fetchall()
        return found

    def results_iter(self, results: list[Any] | None = None, **kwargs: Any) -> Iterator[Any]:
        rows = self.execute_sql() if results is None else results
        return map(self.converted, rows) if self.ready.converters else iter(rows)

    def converted(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """The row as Python has it: SQLite, for one, keeps moments as words."""
        values = list(row)
        for place, (converters, column) in self.ready.converters:
            for converter in converters:
                values[place] = converter(values[place], column, self.connection)
        return tuple(values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ready.compiler.query, name)


def _named(words: str, parameters: Sequence[Any]) -> tuple[str, dict[str, Any]]:
    """Give each parameter a name: for SQLite Django looks through all words each time for those without one."""
    places = count()
    return _PLACE.sub(lambda found: f"%({_name(next(places))})s", words), {
        _name(place): value for place, value in enumerate(parameters)
    }


def _name(place: int) -> str:
    return f"p{place}"


def _needs_its_own(value: object) -> bool:
    """Whether Django composes another query: of who is not active, or of a number that no row can have."""
    if isinstance(value, AbstractBaseUser | AnonymousUser):
        return not value.is_active
    return isinstance(value, int) and not -BIGGEST <= value < BIGGEST


def _prepare(compose: Callable[..., QuerySet[Any]], args: Sequence[Any]) -> _Ready:
    standing = [
        tuple(_stand_in(each, next(_marks)) for each in value)
        if isinstance(value, tuple)
        else _stand_in(value, next(_marks))
        for value in args
    ]
    composed, stand_ins = compose(*standing), _flat(standing)
    if composed._prefetch_related_lookups:  # type: ignore[attr-defined]
        raise ValueError(f"{compose.__qualname__}: a prepared query is one query.")
    compiler = composed.query.get_compiler(DEFAULT_DB_ALIAS)
    words, parameters = compiler.as_sql()
    connection = connections[DEFAULT_DB_ALIAS]
    found = {str(_as_parameter(stand_in, connection)): argument for argument, stand_in in enumerate(stand_ins)}
    places = {place: found[str(value)] for place, value in enumerate(parameters) if str(value) in found}
    if set(places.values()) != set(range(len(stand_ins))):
        raise ValueError(f"{compose.__qualname__}: not every argument is in the query.")
    if any(_is_moment(value) for place, value in enumerate(parameters) if place not in places):
        raise ValueError(f"{compose.__qualname__}: the query holds a moment, which would stay the same for ever.")
    return _Ready(composed, compiler, (words, tuple(parameters)), places)


def _flat(args: Sequence[Any]) -> list[Any]:
    return [each for value in args for each in (value if isinstance(value, tuple) else (value,))]


def _stand_in(value: Any, mark: int) -> Any:
    if isinstance(value, Model):
        active = {"is_active": True} if isinstance(value, AbstractBaseUser) else {}
        return value.__class__(pk=mark, **active)  # `type` of the person of a request is something lazy
    if isinstance(value, datetime):
        return datetime.fromtimestamp(mark - _FAR, UTC)
    if isinstance(value, UUID):
        return UUID(int=mark)
    return str(mark) if isinstance(value, str) else mark


def _as_parameter(value: Any, connection: BaseDatabaseWrapper) -> Any:
    """What the database is given: SQLite takes moments and UUIDs as words."""
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return value


def _is_moment(value: Any) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and bool(_MOMENT.match(value)))
