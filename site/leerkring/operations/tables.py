"""One sentence, by a command that writes into the database, when that is no database or has no tables yet."""

from django.apps import apps
from django.core.management.base import CommandError
from django.db import connection
from django.db.utils import DatabaseError

from leerkring.operations.disk import why_not_written

NO_TABLES = "The database has no tables yet, or not all of them. Make them first: manage.py migrate"


def need_tables() -> None:
    """Raise CommandError where what is asked for cannot be kept."""
    try:
        there = connection.introspection.table_names()
    except DatabaseError as error:
        raise CommandError(why_not_written(error)) from error
    if {model._meta.db_table for model in apps.get_models() if model._meta.managed} - set(there):
        raise CommandError(NO_TABLES)
