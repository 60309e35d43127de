"""Makes the pictures of the README anew, from the real thing: `python -m tests.pictures`."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

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
SCREENS = {320: 693, 1280: 900}
"""Width and height in pixels: a phone and a desk."""
MOST_BYTES = 150_000


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder, "prepared")
        build(prepared)
        with serve(prepared, Path(folder, "served")) as site, sync_playwright() as playwright:
            browser = chromium(playwright)
            for width, height in SCREENS.items():
                take(browser, site, width, height)
            browser.close()


def take(browser: Browser, site: Site, width: int, height: int) -> None:
    context = browser.new_context(
        base_url=site.address,
        viewport={"width": width, "height": height},
        device_scale_factor=2 if width < 600 else 1,
        locale="nl-NL",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name, address in PAGES.items():
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
