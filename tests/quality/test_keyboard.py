"""With the keyboard alone: everything that can be reached is seen to be reached."""

import pytest
from playwright.sync_api import Page

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

STOPS = 300
"""More than any page has: a walk that takes longer goes in circles."""

FOCUSED = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const inside = left + width > 0 && top + height > 0 && left < innerWidth && top < innerHeight;
  // Whoever draws its ring round a parent (a card, a search field) counts as well.
  const ringed = (each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const ring = [element, element.parentElement, element.closest("label, .card, .capability, .search, form")]
    .some((each) => each && (ringed(each) || getComputedStyle(element, "::after").outlineStyle !== "none"));
  const top_most = document.elementFromPoint(
    Math.min(Math.max(left + width / 2, 1), innerWidth - 2), Math.min(Math.max(top + height / 2, 1), innerHeight - 2));
  const covered = top_most && !element.contains(top_most) && !top_most.contains(element) && !top_most.closest("label");
  return {
    name: `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
    "no ring": !ring, "out of sight": !inside, covered: Boolean(covered), hidden: !element.checkVisibility(),
  };
}
"""


def walk(page: Page) -> tuple[int, list[str]]:
    """Press Tab through the whole page; return how many stops there were and what was wrong at them."""
    wrong: list[str] = []
    for stop in range(STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return stop, wrong
        wrong += [
            f"{fault}: {focused['name']}"
            for fault in ("hidden", "covered", "out of sight", "no ring")
            if focused[fault]
        ]
    return STOPS, wrong


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["/", "/voorbeelden/", "/voorbeelden/lev/", "/account/login/"])
def test_every_stop_of_the_keyboard_can_be_seen(address: str, width: int, site: Site, enter: Enter) -> None:
    page = enter(site, width=width)
    page.goto(address)
    stops, wrong = walk(page)
    assert 8 < stops < STOPS
    assert not wrong, "\n".join(wrong)


def test_the_first_stop_skips_to_the_content(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
