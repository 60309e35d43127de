"""On a narrow screen: very large letters in the dock, and tables that show how they go on."""

import pytest

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

DOCK = """links => links.map((link) => {
  const { left, right, height } = link.getBoundingClientRect();
  return { letters: parseFloat(getComputedStyle(link).fontSize), left, right, height };
})"""


@pytest.mark.parametrize("width", [320, 360, 414])
@pytest.mark.parametrize(("size", "letters"), [("", 16), ("large", 19), ("largest", 22)])
def test_the_words_in_the_dock_grow_with_the_letters_and_stay_in_sight(
    site: Site, enter: Enter, width: int, size: str, letters: int
) -> None:
    page = enter(site, width=width)
    page.goto("/voorbeelden/lev/")
    page.evaluate("(size) => { document.documentElement.dataset.textSize = size }", size)
    for link in page.locator(".dock a").evaluate_all(DOCK):
        assert link["letters"] == letters
        assert link["left"] >= 0
        assert link["right"] <= width
        assert link["height"] >= 43.9


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
