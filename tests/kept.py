"""Rows that all tests of a module look at: made once, where each test has its own transaction within."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def kept(make: Callable[[], object], blocker: DjangoDbBlocker) -> Iterator[None]:
    """Make rows, for as long as the block lasts; use it in a fixture of scope "module" that asks for `django_db_setup`.

    What a test changes is undone after that test, as ever. Not for modules with tests of real transactions: those
    empty the tables.
    """
    with blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        make()
    yield
    with blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)
        ContentType.objects.clear_cache()
