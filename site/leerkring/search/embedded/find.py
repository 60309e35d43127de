"""Asks the full-text index of the database for documents that have any of the words."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from leerkring.search.documents.models import Document
from leerkring.search.embedded.tables import TABLE, WORDS
from leerkring.search.engine import MOST
from leerkring.search.sources import Reach
from leerkring.search.understanding.concepts import Understood

BM25 = f"bm25({WORDS}, 8.0, 4.0, 3.0, 2.0, 1.0)"
TS_RANK = f"-ts_rank({TABLE}.words, to_tsquery('simple', %s), 1)"


def within(reaches: Iterable[Reach]) -> Q:
    """The documents that these reaches allow."""
    allowed = Q(pk__in=[])
    for reach in reaches:
        one = Q(source=reach.source)
        one &= Q(group_id__isnull=True) if reach.groups is None else _of(reach)
        allowed |= one & ~Q(object_id__in=reach.without) if reach.without else one
    return allowed


def _of(reach: Reach) -> Q:
    groups = Q(group_id__in=reach.groups)
    return groups | Q(object_id__in=reach.also) if reach.also else groups


def candidates(query: Understood, reaches: Iterable[Reach], among: str = "") -> QuerySet[Document]:
    """The likeliest documents with any of the words of the query, MOST at most; `among`: of this kind only."""
    documents = Document.objects.filter(within(reaches), *([Q(kind=among)] if among else []))
    if connection.vendor == "sqlite":
        tables, where = [WORDS], [f"{WORDS} MATCH %s", f"{WORDS}.rowid = {TABLE}.id"]
        wanted, likely = _sqlite(query), RawSQL(BM25, [])  # noqa: S611 – a fixed text
    else:
        tables, where = [], [f"{TABLE}.words @@ to_tsquery('simple', %s)"]
        wanted = _postgresql(query)
        likely = RawSQL(TS_RANK, [wanted])  # noqa: S611 – a fixed text
    found = documents.extra(tables=tables, where=where, params=[wanted]).annotate(likely=likely)  # noqa: S610
    return found.order_by("likely", "pk")[:MOST]


def _alternatives(query: Understood) -> list[tuple[str, ...]]:
    """The terms that a document has together: what stands for a concept, or the name of what was asked for."""
    found = [each.terms for concept in query.concepts for each in concept.alternatives]
    return [*found, *(tuple(name.split()) for name in query.asked)]


def _sqlite(query: Understood) -> str:
    parts = {" AND ".join(f'"{term}"' for term in terms) for terms in _alternatives(query)}
    return " OR ".join(f"({part})" for part in sorted(parts))


def _postgresql(query: Understood) -> str:
    parts = {" & ".join(f"'{term}'" for term in terms) for terms in _alternatives(query)}
    return " | ".join(f"({part})" for part in sorted(parts))
