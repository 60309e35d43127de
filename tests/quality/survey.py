"""Looks at one page as different people would, in one visit, and says in sentences what is wrong with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.quality.pages import Kind

LOOK = (Path(__file__).parent / "look.js").read_text()
SIDEWAYS = (Path(__file__).parent / "sideways.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose outcome can differ between light and dark."""


def assert_good(page: Page, kind: Kind) -> None:
    """Fail with a list of all that is wrong with a page."""
    wrong = survey(page, kind)
    assert not wrong, "\n".join(wrong)


def survey(page: Page, kind: Kind) -> list[str]:
    """Return everything that is wrong with a page: at a phone and a desk, light and dark, with large letters."""
    wrong: list[str] = []
    with witness(page, kind, wrong.append):
        response = page.goto(kind.address)
        if response is None or response.status != kind.status:
            return [f"answers {response and response.status}"]
        page.evaluate(AXE_SCRIPT)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="light")
            wrong += [f"{width} px: {each}" for each in [*page.evaluate(LOOK), *page.evaluate(SIDEWAYS)]]
            wrong += [f"{width} px, light: {each}" for each in axe(page, {"type": "tag", "values": RULES})]
            page.emulate_media(color_scheme="dark")
            wrong += [f"{width} px, dark: {each}" for each in axe(page, {"type": "rule", "values": COLOURS})]
        wrong += [f"largest letters: {each}" for each in enlarged(page, "this.dataset.textSize = 'largest'")]
        page.set_viewport_size({"width": 640, "height": 800})
        wrong += [f"letters at 200 %: {each}" for each in enlarged(page, "this.style.fontSize = '200%'")]
    return list(dict.fromkeys(wrong))


def enlarged(page: Page, change: str) -> list[str]:
    page.evaluate(f"(function () {{ {change} }}).call(document.documentElement)")
    found: list[str] = page.evaluate(SIDEWAYS)
    return found


def axe(page: Page, only: dict[str, object]) -> Iterator[str]:
    options = {"runOnly": only, "resultTypes": ["violations"]}
    violations = page.evaluate("async (options) => (await axe.run(document, options)).violations", options)
    for violation in violations:
        for node in violation["nodes"]:
            yield f"axe {violation['id']}: {node['target'][0]} – {node['failureSummary'].splitlines()[-1].strip()}"


@contextmanager
def witness(page: Page, kind: Kind, say: Callable[[str], None]) -> Iterator[None]:
    """Hear what the console says and see whom the page talks to."""
    expected = f"status of {kind.status}"

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and expected not in message.text:
            say(f"console: {message.text}")

    def see(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.hostname != "localhost":
            say(f"asks a third party: {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: say(f"script: {error}"))
    page.on("request", see)
    yield
