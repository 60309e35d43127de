"""Fixtures for tests in a real browser against a real server; a plugin of tests/conftest.py."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from tests.served import site as served
from tests.served.chromium import NoChromium, chromium, path_of_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

SECONDS = 30


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a program that is not there, before its fixtures fill and serve a whole site for it."""
    if item.get_closest_marker("browser") and path_of_chromium() is None:
        pytest.skip(str(NoChromium()))
    if item.get_closest_marker("java") and shutil.which("java") is None:
        pytest.skip("needs Debian's package default-jre-headless")


class Enter(Protocol):
    """Opens the site as somebody new, in a window of the given width: `enter(site, width=320)`.

    Other keywords go to Playwright's `new_context`, such as `java_script_enabled=False`.
    """

    def __call__(self, at: served.Site, width: int = 1280, height: int = 800, **options: Any) -> "Page": ...


@pytest.fixture(scope="session")
def prepared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a filled site: made by the first worker that needs it, shared by all, never served itself."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "prepared"
    with (shared / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            served.build(folder)
            (folder / "done").touch()
    return folder


@pytest.fixture(scope="session")
def site(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Site]:
    """A running site that many tests look at, with sockets. A test that changes something takes `own_site`."""
    with served.serve(prepared_folder, tmp_path_factory.mktemp("site") / "data", has_sockets=True) as running:
        yield running


@pytest.fixture(scope="module")
def live_site(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Site]:
    """A running site with sockets, for the tests of one module."""
    with served.serve(prepared_folder, tmp_path_factory.mktemp("live") / "data", has_sockets=True) as running:
        yield running


@pytest.fixture
def own_site(prepared_folder: Path, tmp_path: Path) -> Iterator[served.Site]:
    """A running site for one test that writes."""
    with served.serve(prepared_folder, tmp_path / "data") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium. Per module: its event loop would stand in the way of the asynchronous tests of other modules."""
    from playwright.sync_api import sync_playwright

    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the loop of Playwright runs in this thread; nobody awaits here
    try:
        with sync_playwright() as playwright:
            browser = chromium(playwright)
            yield browser
            browser.close()
    finally:
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture
def enter(browser: "Browser") -> Iterator[Enter]:
    contexts: list[BrowserContext] = []

    def open_window(at: served.Site, width: int = 1280, height: int = 800, **options: Any) -> "Page":
        options = {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam", "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=at.address, viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(SECONDS * 1000)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()
