"""Debian's Chromium, driven by Playwright."""

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


class NoChromium(Exception):
    def __str__(self) -> str:
        return "needs Debian's package chromium"


def path_of_chromium() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def chromium(playwright: "Playwright") -> "Browser":
    """Start the browser of this machine; raise NoChromium when it has none."""
    path = path_of_chromium()
    if path is None:
        raise NoChromium
    return playwright.chromium.launch(
        executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    )
