"""Printing: a page is one clean A4, with its source and its address."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from tests.quality.people import MEMBER
from tests.served.fixtures import Enter
from tests.served.site import ROOT, Site
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
