"""Wagtail's database backend for the editors' desk, with a little Dutch for SQLite."""

from typing import Any

from django.db import connection
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.backends.database import SearchBackend as database_backend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    backend = database_backend(params)
    if connection.vendor == "sqlite":
        # Its modules can only be imported where the database is SQLite.
        from leerkring.search.sqlite import DutchWords

        backend.query_compiler_class = DutchWords
    return backend
