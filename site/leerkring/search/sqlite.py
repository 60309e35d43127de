"""A little Dutch for SQLite.

PostgreSQL knows Dutch word forms by itself (`SEARCH_CONFIG`). SQLite compares whole words, so there we
look for the beginning of each word, without its ending, and let a word in the title count for more.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler
from modelsearch.backends.database.sqlite.query import BM25, CombinedLexeme, Lexeme, SearchQueryExpression
from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchQueryCompiler
from modelsearch.query import PlainText
from modelsearch.query import SearchQuery as EngineQuery
from wagtail.search.models import SQLiteFTSIndexEntry

WEIGHTS = "0.0, 1.0, 8.0"
"""Of the columns autocomplete, body and title, in the order of the table."""
SHORTEST_PREFIX = 4
ENDINGS = ("heden", "lijke", "ende", "jes", "ens", "en", "er", "es", "je", "s", "e")
SHORTEST_BEGINNING = 4


class TitleFirst(BM25):
    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *args: Any, **kwargs: Any
    ) -> tuple[str, list[Any]]:
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, {WEIGHTS})", []


class DutchWords(SQLiteSearchQueryCompiler):
    """Compiles plain words to the beginnings of words: *begeleiders* finds *begeleiding*."""

    def build_search_query_content(self, query: EngineQuery, config: Any = None) -> Any:
        if not isinstance(query, PlainText) or not query.query_string.split():
            return super().build_search_query_content(query, config=config)
        first, *others = [_lexeme(word) for word in query.query_string.split()]
        for other in others:
            first = CombinedLexeme(first, query.operator.upper(), other)
        return SearchQueryExpression(first, config=config)

    def _build_rank_expression(self, vectors: Any, config: Any) -> TitleFirst:
        return TitleFirst()


def _lexeme(word: str) -> Lexeme:
    beginning = _beginning(word.casefold())
    return Lexeme(beginning, prefix=len(beginning) >= SHORTEST_PREFIX)


def _beginning(word: str) -> str:
    """Cut common Dutch endings off: what is left is looked for at the start of words."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_BEGINNING:
            return _beginning(word[: -len(ending)])
    return word
