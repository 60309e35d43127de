"""The full-text table of SQLite. Only a migration of Wagtail makes it, and tests run without migrations."""

from importlib import import_module

from django.db import connection
from django.db.migrations import RunSQL, SeparateDatabaseAndState
from modelsearch.backends import database

MIGRATION = "wagtail.search.migrations.0006_customise_indexentry"


def make_index_table() -> None:
    """Run the statements of the migration in place of the ordinary table that stands there."""
    if connection.vendor != "sqlite":
        return
    database.USE_SQLITE_FTS = None
    parts = [
        part for part in import_module(MIGRATION).Migration.operations if isinstance(part, SeparateDatabaseAndState)
    ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'wagtailsearch_indexentry_fts'")
        found = cursor.fetchone()
        if found and "VIRTUAL" in found[0].upper():
            return
        cursor.execute("DROP TABLE IF EXISTS wagtailsearch_indexentry_fts")
        for operation in (step for part in parts for step in part.database_operations if isinstance(step, RunSQL)):
            cursor.execute(operation.sql)
