"""On a narrow screen: very large letters, a menu longer than the screen, and tables that show how they go on."""

import pytest

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

DOCK = """links => links.map((link) => {
  const { left, right, top, bottom } = link.getBoundingClientRect();
  return { letters: parseFloat(getComputedStyle(link).fontSize), left, right, top, bottom };
})"""


@pytest.mark.parametrize("width", [320, 360, 414])
@pytest.mark.parametrize(("size", "letters"), [("", 16), ("large", 19), ("largest", 22)])
def test_the_words_in_the_dock_grow_with_the_letters_and_stay_in_one_line(
    site: Site, enter: Enter, width: int, size: str, letters: int
) -> None:
    page = enter(site, width=width)
    page.goto("/voorbeelden/lev/")
    page.evaluate("(size) => { document.documentElement.dataset.textSize = size }", size)
    links = page.locator(".dock a").evaluate_all(DOCK)
    for link in links:
        assert min(letters, 0.0625 * (width - 20)) - 0.5 <= link["letters"] <= letters
        assert link["left"] >= 0
        assert link["right"] <= width
        assert link["bottom"] - link["top"] >= 43.9
    assert max(link["top"] for link in links) < min(link["bottom"] for link in links)


def test_letters_of_twice_the_size_lie_below_the_page_and_not_over_it(site: Site, enter: Enter) -> None:
    page = enter(site, width=160)
    page.goto("/voorbeelden/lev/")
    assert page.locator(".dock").evaluate("dock => getComputedStyle(dock).position") == "static"


def test_an_open_menu_has_no_dock_sticking_out_below_it(site: Site, enter: Enter) -> None:
    page = enter(site, width=320)
    page.goto("/voorbeelden/lev/")
    assert page.locator(".dock").is_visible()
    page.locator(".nav summary").click()
    assert not page.locator(".dock").is_visible()
    page.locator(".nav summary").click()
    assert page.locator(".dock").is_visible()


def test_a_table_with_many_columns_says_in_words_that_it_slides(site: Site, enter: Enter) -> None:
    page = enter(site, width=320)
    page.goto("/handreikingen/beelden-van-goed-werk/")
    for place in page.locator(".table-place:has(.table-wide)").all():
        assert place.locator(".table-hint").is_visible()
        assert place.locator(".table").evaluate("table => table.scrollWidth > table.clientWidth")
    page.set_viewport_size({"width": 1280, "height": 800})
    for hint in page.locator(".table-hint").all():
        assert not hint.is_visible()


def test_the_name_of_a_table_stays_in_sight_while_it_slides(site: Site, enter: Enter) -> None:
    page = enter(site, width=320)
    page.goto("/handreikingen/beelden-van-goed-werk/")
    table = page.locator(".table-wide").first
    table.evaluate("table => { table.scrollLeft = 80 }")
    assert table.evaluate("table => table.scrollLeft") == 80
    box = table.locator("caption").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


def test_a_long_word_in_a_button_breaks(site: Site, enter: Enter) -> None:
    page = enter(site, width=320)
    page.goto("/help/")
    page.locator("main h1").evaluate("""(heading) => {
      const button = document.createElement("button");
      button.className = "button button-danger";
      button.textContent = "Stop met Ouderenzorgvernieuwingsleergroepenoverleg";
      heading.after(button);
    }""")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ["/", "/voorbeelden/", "/voorbeelden/lev/", "/zoek/?q=leren", "/account/login/"])
def test_letters_of_twice_the_size_need_no_sliding_sideways(site: Site, enter: Enter, address: str) -> None:
    page = enter(site, width=320)
    page.goto(address)
    page.evaluate("document.documentElement.style.setProperty('--letters', 2)")
    assert page.locator("h1").first.evaluate("heading => parseFloat(getComputedStyle(heading).fontSize)") > 40
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    logo = page.locator(".logo").bounding_box()
    assert logo
    assert logo["x"] + logo["width"] <= 320
