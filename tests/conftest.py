"""What every test stands on: the rows that a fresh installation has."""

from collections.abc import Iterator

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Collection, Locale, Page

from leerkring.pagecache.memory import parts
from leerkring.pagecache.models import ContentVersion
from leerkring.search.embedded.tables import make_on
from tests.search.index_table import make_index_table

pytest_plugins = ["tests.served.fixtures"]


def plant_roots() -> None:
    """Make what Wagtail's and our migrations put into an empty database.

    Tests run without migrations (they take 20 seconds), and a test with real
    transactions leaves an empty database behind.
    """
    ContentType.objects.clear_cache()
    locale, _ = Locale.objects.get_or_create(language_code="nl")
    if not Page.objects.filter(depth=1).exists():
        kind = ContentType.objects.get_for_model(Page)
        Page.add_root(title="Root", slug="root", content_type=kind, locale=locale)
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    ContentVersion.objects.get_or_create(pk=1)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> None:
    with django_db_blocker.unblock():
        make_index_table()
        make_on(connection)
        plant_roots()


@pytest.fixture(autouse=True)
def empty_caches() -> None:
    """No test sees what another one has put in a cache."""
    empty_all_caches()


def empty_all_caches() -> None:
    for cache in caches.all(initialized_only=True):
        cache.clear()
    parts.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Plant again what a test with real transactions has emptied, before the next test begins."""
    yield
    if nextitem is None:  # the database itself is gone by now
        return
    marker = item.get_closest_marker("django_db")
    is_real = marker is not None and (marker.kwargs.get("transaction") or marker.args[:1] == (True,))
    if is_real or "transactional_db" in getattr(item, "fixturenames", ()):
        with item.config.stash[blocking_manager_key].unblock():
            plant_roots()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--fail-on-skip",
        action="store_true",
        help="a skipped test fails the run: for machines that have every program",
    )


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if not session.config.getoption("--fail-on-skip") or exitstatus != pytest.ExitCode.OK:
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
