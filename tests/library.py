"""The library as it ships, in the database of a test: read from its files once in a run, after that copied by rows.

On SQLite. It takes the place of all other rows, which come back when the transaction of the test ends.
"""

import atexit
import fcntl
import os
import pickle
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection

from leerkring.pagecache.version import raise_version
from practices.loading.load import load
from tests.conftest import plant_roots

GROUND = ("django_content_type", "auth_permission")
"""What rows point to that no test makes. A test with real transactions takes them away, and they come back with other
numbers: then the copy does not fit."""


def settle_library() -> None:
    """Do what `load` does, within the transaction of a test: nine seconds the first time, a fifth of one after that."""
    if connection.vendor != "sqlite":
        load()
        return
    with (_place() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = _place() / "rows"
        if not kept.exists():
            _load_alone()
            kept.write_bytes(pickle.dumps((_rows_of(GROUND), _rows_of(_tables()))))
            return
        ground, rows = pickle.loads(kept.read_bytes())
    if ground == _rows_of(GROUND):
        _put(rows)
    else:
        _load_alone()


def _load_alone() -> None:
    _put([])
    plant_roots()
    load()


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
    names = connection.introspection.django_table_names(only_existing=True)
    return sorted(set(names) - {*GROUND, "django_migrations"})


def _rows_of(tables: Iterable[str]) -> list[str]:
    connection.ensure_connection()
    ours = tuple(f'INSERT INTO "{name}" ' for name in tables)
    return [line for line in connection.connection.iterdump() if line.startswith(ours)]


def _put(rows: list[str]) -> None:
    """In place of all rows that there are. The full-text tables follow by their triggers."""
    with connection.cursor() as cursor:
        for name in _tables():
            cursor.execute(f'DELETE FROM "{name}"')
        for row in rows:
            cursor.cursor.execute(row)
    ContentType.objects.clear_cache()
    raise_version()
