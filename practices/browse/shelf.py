"""A shelf: all pages of one kind that a visitor may see, light enough to filter and count in memory.

Whatever the size of the library it takes two questions to the database: one for the pages, one
(a UNION ALL whose statement is made once) for everything the facets need to know.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import CharField, IntegerField, Model, QuerySet, Value
from django.db.models.functions import Cast
from wagtail.models import Page

from practices.browse.alphabet import alphabetical
from practices.browse.cards import CARD_COLUMNS
from practices.browse.facets import Facet, Labels
from practices.queries.visible import EVERYBODY, only_visible

COLUMNS = (*CARD_COLUMNS, "last_published_at")


@dataclass(slots=True)
class ShelfEntry:
    row: dict[str, Any]
    values: dict[str, set[str]] = field(default_factory=dict)

    @property
    def pk(self) -> int:
        return self.row["pk"]


@dataclass(slots=True)
class Shelf:
    entries: list[ShelfEntry]
    labels: Labels


def read_shelf(model: type[Page], facets: tuple[Facet, ...], *columns: str) -> Shelf:
    """Read all visible pages of `model`; `columns` are extra ones that a card or an order needs."""
    own = [facet for facet in facets if facet.field in {each.name for each in model._meta.concrete_fields}]
    rows = only_visible(model._default_manager.order_by(), EVERYBODY).values(
        *COLUMNS, *columns, *(facet.field for facet in own)
    )
    entries = {row["pk"]: ShelfEntry(row, {facet.name: {row[facet.field]} for facet in own}) for row in rows}
    found = _related_values(model, tuple(facet for facet in facets if facet not in own))
    ranked: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for pk, name, value, label, rank in found:
        if entry := entries.get(pk):
            entry.values.setdefault(name, set()).add(value)
            ranked[name][value] = (rank, label)
    return Shelf(list(entries.values()), {facet.name: _labels(facet, entries, ranked) for facet in facets})


def _labels(
    facet: Facet, entries: dict[int, ShelfEntry], ranked: dict[str, dict[str, tuple[int, str]]]
) -> dict[str, str]:
    if facet.choices:
        return {choice.value: str(choice.label) for choice in facet.choices}
    found = ranked[facet.name]
    sizes = Counter(value for entry in entries.values() for value in entry.values.get(facet.name, ()))
    size = sizes if facet.largest_first else Counter()
    order = sorted(found, key=lambda value: (found[value][0], -size[value], alphabetical(found[value][1])))
    return {value: found[value][1] for value in order}


def _related_values(model: Any, facets: tuple[Facet, ...]) -> list[tuple[int, str, str, str, int]]:
    if not facets:
        return []
    sql, parameters = _statement(model, facets)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


@lru_cache(maxsize=32)
def _statement(model: type[Page], facets: tuple[Facet, ...]) -> tuple[str, tuple[Any, ...]]:
    first, *others = [_rows(model, facet) for facet in facets]
    return first.union(*others, all=True).query.sql_with_params()


def _rows(model: type[Page], facet: Facet) -> QuerySet[Any, Any]:
    """Every value of one facet: page, name of the facet, value, label, rank."""
    through, page, other = _join_table(model, facet.field)
    rows = through._default_manager.order_by()
    if issubclass(through._meta.get_field(other).related_model, Page):  # type: ignore[arg-type]
        rows = only_visible(rows, EVERYBODY, other)
    text = facet.value if facet.choices else facet.text
    return rows.values_list(
        f"{page}_id",
        Value(facet.name, output_field=CharField()),
        Cast(f"{other}__{facet.value}", CharField()),
        Cast(f"{other}__{text}", CharField()),
        Cast(f"{other}__{facet.rank}", IntegerField()) if facet.rank else Value(0),
    )


def _join_table(model: type[Page], name: str) -> tuple[type[Model], str, str]:
    """Return the table between pages and what they point to, with the names of its two columns."""
    if name == "tags":
        return model.tags.through, "content_object", "tag"  # type: ignore[attr-defined]
    relation: Any = model._meta.get_field(name)
    return relation.remote_field.through, relation.m2m_field_name(), relation.m2m_reverse_field_name()
