"""Printing: a page is one clean A4, with its source and its address."""

import re
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from tests.quality.people import MEMBER
from tests.served.fixtures import Enter
from tests.served.site import ROOT, Site, environment
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

LIBRARY = ROOT / "practices" / "library"
GUIDES = sorted(path.stem for path in (LIBRARY / "guides").glob("*.yaml"))
SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
SIZE = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
A4 = (595, 842)
"""In points of 1/72 inch."""


def test_every_page_is_one_a4(site: Site, enter: Enter) -> None:
    page = enter(site)
    with urlopen(f"{site.address}/sitemap.xml") as answer:
        addresses = [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())]
    assert len(addresses) > len(list(LIBRARY.rglob("*.yaml"))) - 3
    sheets = {}
    for address in addresses:
        page.goto(address)
        paper = page.pdf(prefer_css_page_size=True, print_background=False)
        width, height = (round(float(side)) for side in SIZE.search(paper).groups())  # type: ignore[union-attr]
        assert abs(width - A4[0]) <= 1
        assert abs(height - A4[1]) <= 1
        sheets[address] = len(SHEET.findall(paper))
    assert {address: count for address, count in sheets.items() if count != 1} == {}


SHOWN = """
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from tests.factories import guide

LINE = "<p>Vertel wat er goed ging en wat je een andere keer zou doen.</p>"
step = {"title": "Kijk terug", "minutes": 5, "who": "Iedereen", "text": LINE, "materials": []}
for name, size in {"liggend": (1000, 750), "staand": (750, 1000)}.items():
    image = Image.objects.create(title=name, file=get_test_image_file(size=size))
    image.contextual_alt_text = "Twee collega’s"
    for number in (1, 3, 4, 6):
        told = [("text", LINE * 4), *[("image", image)] * number]
        guide(f"{name}-{number}", what=told, steps=[("step", step)] * 3, for_whom=LINE * 8, how_to_use=LINE * 12)
"""


def test_a_guide_with_images_is_one_a4_that_names_what_it_leaves_out(own_site: Site, enter: Enter) -> None:
    code = f"import django; django.setup()\n{SHOWN}"
    subprocess.run([sys.executable, "-c", code], env=environment(own_site.folder), cwd=ROOT, check=True)
    page, sheets, shown = enter(own_site), {}, {}
    for slug in [f"{name}-{number}" for name in ("liggend", "staand") for number in (1, 3, 4, 6)]:
        page.goto(f"/handreikingen/{slug}/")
        page.locator("article img").evaluate_all("images => images.forEach((image) => { image.loading = 'eager' })")
        page.wait_for_function("[...document.images].every((image) => image.complete)")
        sheets[slug] = len(SHEET.findall(page.pdf(prefer_css_page_size=True, print_background=False)))
        page.emulate_media(media="print")
        shown[slug] = page.locator("article .figure").filter(visible=True).count()
        told = page.locator(".colophon").inner_text()
        assert ("Wat is het?" in told) == (not shown[slug]), slug
        page.emulate_media(media="null")
    assert {slug: number for slug, number in sheets.items() if number != 1} == {}
    assert shown["liggend-3"] == 3
    assert shown["staand-6"] == 0


@pytest.mark.parametrize("slug", GUIDES)
def test_the_sheet_of_a_guide_names_what_it_has_no_room_for(site: Site, enter: Enter, slug: str) -> None:
    page = enter(site)
    page.goto(f"/handreikingen/{slug}/")
    page.emulate_media(media="print")
    heading = page.locator("article h2").filter(visible=True)
    for kept in ("De stappen", "Checklist", "Voor wie?"):
        assert heading.filter(has_text=kept).count() == 1
    assert page.locator(".checklist .choice").filter(visible=True).count() > 9
    assert page.locator(".guide-steps h3").filter(visible=True).count() > 3
    told = page.locator(".colophon").inner_text()
    left_out = page.locator("article .paper-off, article .paper-short").all_text_contents()
    assert left_out
    assert [name for name in left_out if name not in told] == []
    assert "pdf" in told
    assert f"/handreikingen/{slug}/" in told


def test_all_of_what_is_kept_about_you_is_on_the_sheet(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/privacy/")
    assert page.locator("article h2").count() > 5
    assert page.locator(".paper-off").count() == 0


def test_paper_holds_the_source_and_the_address_and_nothing_to_press(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/lev/")
    page.emulate_media(media="print", color_scheme="dark")
    on_paper = page.inner_text("body")
    assert f"{site.address}/voorbeelden/lev/" in on_paper or "/voorbeelden/lev/" in on_paper
    assert "Bron" in on_paper
    pressable = page.locator("nav, button, .button, form, input, summary, .dock, .footer").all()
    assert [each.inner_text() for each in pressable if each.is_visible()] == []


def test_a_question_with_its_answers_is_one_a4(site: Site, enter: Enter, as_who: Callable[[str], Visitor]) -> None:
    page = enter(site)
    page.context.add_cookies(as_who(MEMBER).cookies)
    page.goto("/vragen/?status=verder")
    addresses = [link.get_attribute("href") for link in page.locator(".rows h3 a").all()]
    assert len(addresses) > 9
    sheets = {}
    for address in addresses:
        page.goto(f"{address}op-papier/")
        sheets[address] = len(SHEET.findall(page.pdf(prefer_css_page_size=True, print_background=False)))
    assert {address: number for address, number in sheets.items() if number != 1} == {}
    page.emulate_media(media="print", color_scheme="dark")
    assert f"{site.address}{address}" in page.inner_text("body")
    pressable = page.locator("nav, button, .button, form, input, summary, .banner, .footer").all()
    assert [each.inner_text() for each in pressable if each.is_visible()] == []


def test_a_row_of_a_table_stays_on_one_sheet(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/handreikingen/beelden-van-goed-werk/")
    page.emulate_media(media="print")
    rows = page.locator(".table tr")
    assert rows.count() > 6
    assert set(rows.evaluate_all("rows => rows.map((row) => getComputedStyle(row).breakInside)")) == {"avoid"}
    assert not page.locator(".table-hint").first.is_visible()


def test_paper_stays_white_when_the_screen_is_dark(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/lev/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
