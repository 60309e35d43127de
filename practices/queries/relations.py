"""Everything that a page points to, in one query.

A page of the library has up to nine lists: organisations, sectors, themes, tags… Asking for each
would cost a visitor nine queries, so they are joined into one with UNION ALL. The statement is
made once for each kind of page; only the number of the page changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from django.db import connection
from django.db.models import CharField, F, ManyToManyField, Model, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from wagtail.models import Page

from practices.addresses import address
from practices.queries.visible import EVERYBODY, only_visible


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a page points to: enough to name it and to link to it."""

    pk: int
    label: str
    slug: str
    address: str = ""
    note: str = ""
    """What else is worth a word: the publisher of a source, the colour of a capability."""
    year: str = ""

    def __str__(self) -> str:
        return self.label


Relations = dict[str, list[Named]]
"""Name of the field → what the page points to, in alphabetical order. Every name is there."""

_ANY_PAGE = -1
"""Stands for the number of the page in the statement that is made once; the numbers below it for links."""
Statement = tuple[str, tuple[Any, ...]]
_EMPTY = Value("", output_field=CharField())

# Which columns of the other side fill label, slug, address, note and year.
_COLUMNS: dict[str, tuple[str | Combinable, ...]] = {
    "organisations": ("title", "slug", "url_path", _EMPTY, _EMPTY),
    "capabilities": ("title", "slug", "url_path", "hue", _EMPTY),
    "themes": ("title", "slug", "url_path", _EMPTY, _EMPTY),
    "initiatives": ("title", "slug", "url_path", "summary", _EMPTY),
    "related": ("title", "slug", "url_path", "summary", _EMPTY),
    "sectors": ("name", "slug", _EMPTY, _EMPTY, _EMPTY),
    "programme_themes": ("value", "value", _EMPTY, _EMPTY, _EMPTY),
    "tags": ("name", "slug", _EMPTY, _EMPTY, _EMPTY),
    "sources": ("title", "key", _EMPTY, "publisher", "year"),
}


def relations(page: Page, *, draft: bool = False, linked: Sequence[int] = ()) -> Relations:
    """Return all that `page` points to and that a visitor may see, and under `links` the pages `linked`.

    A draft (a preview in the desk) has lists that are not in the database yet: those are read
    from the page itself, at one query each.
    """
    found: Relations = {name: [] for name in (*_COLUMNS, "links")}
    rows = _of_draft(page, linked) if draft else _of_live(page, linked)
    for name, named in rows:
        found[name].append(named)
    for names in found.values():
        names.sort(key=lambda named: named.label.casefold())
    return found


def read_links(linked: Sequence[int]) -> dict[int, Named]:
    """Return the pages with these numbers that are on the site."""
    if not linked:
        return {}
    statement = _link_rows(len(linked)).query.sql_with_params()
    return {named.pk: named for _name, named in _read(statement, linked)}


def _of_live(page: Page, linked: Sequence[int]) -> Iterable[tuple[str, Named]]:
    statement = _statement(type(page), len(linked))  # type: ignore[arg-type]  # a class can be hashed
    return _read(statement, linked, page.pk)


def _read(statement: Statement, linked: Sequence[int], page: int | None = None) -> Iterable[tuple[str, Named]]:
    sql, parameters = statement
    places = {_ANY_PAGE: page, **{_ANY_PAGE - place: pk for place, pk in enumerate(linked, start=1)}}
    with connection.cursor() as cursor:
        cursor.execute(sql, [places.get(value, value) for value in parameters])
        for name, pk, label, slug, url_path, note, year in cursor.fetchall():
            yield name, Named(pk, label, slug, address(url_path) if url_path else "", note or "", year or "")


@lru_cache(maxsize=256)
def _statement(model: type[Page], links: int) -> Statement:
    lists = [_rows(model, name) for name in _names(model)]
    if links:
        lists.append(_link_rows(links))
    return lists[0].union(*lists[1:], all=True).query.sql_with_params()


def _names(model: type[Page]) -> list[str]:
    """The lists that a kind of page has itself: another page may point back to it under the same name."""
    own = {field.name for field in (*model._meta.many_to_many, *model._meta.private_fields)}
    return [name for name in _COLUMNS if name in own]


def _rows(model: type[Page], name: str) -> QuerySet[Any, Any]:
    """The rows of one list of the page that `_ANY_PAGE` stands for."""
    through, source, target = _tag_table(model) if name == "tags" else _join_table(model, name)
    rows = through._default_manager.order_by().filter(**{f"{source}_id": _ANY_PAGE})
    if "url_path" in _COLUMNS[name]:
        rows = only_visible(rows, EVERYBODY, target)
    columns = [
        Cast(F(f"{target}__{column}"), CharField()) if isinstance(column, str) else column for column in _COLUMNS[name]
    ]
    return rows.values_list(Value(name, output_field=CharField()), f"{target}_id", *columns)


def _link_rows(count: int) -> QuerySet[Any, Any]:
    """Any `count` pages, with the summary of those that are examples."""
    places = [_ANY_PAGE - place for place in range(1, count + 1)]
    columns = [Cast(F(name), CharField()) for name in ("title", "slug", "url_path", "practicepage__summary")]
    rows = only_visible(Page.objects.order_by().filter(pk__in=places), EVERYBODY)
    return rows.values_list(Value("links", output_field=CharField()), "pk", *columns, _EMPTY)


def _join_table(model: type[Page], name: str) -> tuple[type[Model], str, str]:
    field = cast("ManyToManyField[Any, Any]", model._meta.get_field(name))
    return cast("type[Model]", field.remote_field.through), field.m2m_field_name(), field.m2m_reverse_field_name()


def _tag_table(model: type[Page]) -> tuple[type[Model], str, str]:
    return model.tags.through, "content_object", "tag"  # type: ignore[attr-defined]


def _of_draft(page: Page, linked: Sequence[int]) -> Iterable[tuple[str, Named]]:
    lists = {name: list(getattr(page, name).all()) for name in _names(type(page))}
    pages = [item.pk for name, items in lists.items() if "url_path" in _COLUMNS[name] for item in items]
    visible = set(only_visible(Page.objects.filter(pk__in=pages), EVERYBODY).values_list("pk", flat=True))
    for name, items in lists.items():
        columns = _COLUMNS[name]
        for item in items:
            if "url_path" in columns and item.pk not in visible:
                continue
            label, slug, url_path, note, year = (
                str(getattr(item, column, "") or "") if isinstance(column, str) else "" for column in columns
            )
            yield name, Named(item.pk, label, slug, address(url_path) if url_path else "", note, year)
    for named in read_links(linked).values():
        yield "links", named
