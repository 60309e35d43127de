"""Makes the pictures of the README anew, from the real thing: `python -m tests.pictures`."""

import io
import sqlite3
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.served.chromium import chromium
from tests.served.site import ROOT, Site, build, serve

PICTURES = ROOT / "docs" / "pictures"
PAGES = {
    "home": "/",
    "index": "/voorbeelden/?leervorm=on-the-job",
    "example": "/voorbeelden/lev/",
    "guide": "/handreikingen/leerlandschapsessie/",
    "theme": "/vermogens/absorptievermogen/een-introductieperiode-van-betekenis/",
    "login": "/account/login/",
}
OF_A_MEMBER = {
    "today": "/vandaag/",
    "neighbourhood": "/wijken/molenkwartier/",
    "conversation": "/wijken/molenkwartier/gesprek/",
}
ASKED = "Mag je liegen tegen iemand met dementie?"
"""The question of the demo network that is shown."""
SCREENS = {320: 693, 1280: 900}
"""Width and height in pixels: a phone and a desk."""
MOST_BYTES = 150_000


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder, "prepared")
        build(prepared)
        with serve(prepared, Path(folder, "served"), has_sockets=True) as site, sync_playwright() as playwright:
            browser = chromium(playwright)
            inside = OF_A_MEMBER | {"question": address_of(ASKED, site)}
            member = log_in(browser, site)
            for width, height in SCREENS.items():
                take(browser, site, width, height, PAGES)
                take(browser, site, width, height, inside, member)
            browser.close()


def address_of(title: str, site: Site) -> str:
    with sqlite3.connect(site.folder / "leerkring.sqlite3") as database:
        slug, number = database.execute(
            "SELECT slug, q.id FROM community_question q JOIN community_group g ON g.id = group_id WHERE title = ?",
            [title],
        ).fetchone()
    return f"/wijken/{slug}/vragen/{number}/"


def log_in(browser: Browser, site: Site) -> StorageState:
    """Return what the browser keeps of the trainee of the demo."""
    person = site.people["collega in opleiding"]
    context = browser.new_context(base_url=site.address, locale="nl-NL")
    page = context.new_page()
    page.goto(PAGES["login"])
    page.get_by_text("Liever met een wachtwoord").click()
    page.fill("[name=login]", person["email"])
    page.fill("[name=password]", person["password"])
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/vandaag/")
    state = context.storage_state()
    context.close()
    return state


def take(
    browser: Browser, site: Site, width: int, height: int, pages: dict[str, str], member: StorageState | None = None
) -> None:
    context = browser.new_context(
        storage_state=member,
        base_url=site.address,
        viewport={"width": width, "height": height},
        device_scale_factor=2 if width < 600 else 1,
        locale="nl-NL",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name, address in pages.items():
        page.goto(address)
        path = PICTURES / f"{name}-{width}.png"
        size = save(page.screenshot(), path)
        print(f"{path.relative_to(ROOT)}: {size // 1000} kB")
        if size > MOST_BYTES:
            sys.exit(f"{path.name} is too heavy: {size} bytes, at most {MOST_BYTES}.")
    context.close()


def save(picture: bytes, path: Path) -> int:
    """Save with as few colours as flat drawings need; return the size in bytes."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    return path.stat().st_size


if __name__ == "__main__":
    main()
