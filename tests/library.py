"""The library as it ships, in the database of a test: read from its files once in a run, after that copied by rows.

On SQLite. It takes the place of all other rows, which come back when the transaction of the test ends.
"""

import atexit
import fcntl
import os
import pickle
import tempfile
from functools import cache
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection

from leerkring.pagecache.version import raise_version
from practices.loading.load import load
from tests.conftest import plant_roots

ALREADY_THERE = {"django_content_type", "django_migrations", "auth_permission"}
"""Made with the tables, for every process in the same order."""


def settle_library() -> None:
    """Do what `load` does, within the transaction of a test: nine seconds the first time, half a second after that."""
    if connection.vendor != "sqlite":
        load()
    elif rows := _rows():
        _put(rows)
        ContentType.objects.clear_cache()
        raise_version()


def _rows() -> list[str]:
    """The statements that put in all rows; empty for the process that has just loaded them itself."""
    with (_place() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = _place() / "rows"
        if kept.exists():
            found: list[str] = pickle.loads(kept.read_bytes())
            return found
        _put([])
        plant_roots()
        load()
        kept.write_bytes(pickle.dumps(_all_rows()))
    return []


@cache
def _place() -> Path:
    """A folder for the processes of this run."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"alone-{os.getpid()}"
    folder = Path(tempfile.gettempdir()) / f"leerkring-library-{run}"
    folder.mkdir(mode=0o700, exist_ok=True)
    atexit.register(_tidy, folder)
    return folder


def _tidy(folder: Path) -> None:
    for name in ("rows", "lock"):
        (folder / name).unlink(missing_ok=True)
    try:
        folder.rmdir()
    except OSError:  # another process tidied up
        return


def _tables() -> list[str]:
    return sorted(set(connection.introspection.django_table_names(only_existing=True)) - ALREADY_THERE)


def _all_rows() -> list[str]:
    connection.ensure_connection()
    ours = tuple(f'INSERT INTO "{name}" ' for name in _tables())
    return [line for line in connection.connection.iterdump() if line.startswith(ours)]


def _put(rows: list[str]) -> None:
    """In place of all rows that there are. The full-text tables follow by their triggers."""
    with connection.cursor() as cursor:
        for name in _tables():
            cursor.execute(f'DELETE FROM "{name}"')
        for row in rows:
            cursor.cursor.execute(row)
