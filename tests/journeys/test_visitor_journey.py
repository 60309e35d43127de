"""A visitor finds an example and prints it: on a phone, with the keyboard alone, and at a desk with a mouse."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

LEV = "Leren en Versterken (LEV)"


def test_a_visitor_walks_from_home_to_an_example_and_prints_it(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Voorbeelden", exact=True).click()
    expect(page).to_have_url(f"{site.address}/voorbeelden/")
    page.get_by_role("main").get_by_role("searchbox").fill("LEV")
    page.keyboard.press("Enter")
    page.wait_for_url("**/voorbeelden/?q=LEV*")
    expect(page.locator(".htmx-request")).to_have_count(0)  # a click while the list is replaced is lost
    page.get_by_role("link", name=LEV).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LEV)
    page.locator("aside [data-print]").click()
    assert page.evaluate("window.printed") == 1


def test_the_search_page_searches_from_the_keyboard_and_suggests(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/zoek/")
    field = page.get_by_role("main").get_by_role("combobox")
    field.fill("leercoach")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("leercoach")
    page.goto("/zoek/")
    field.press_sequentially("leerco")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("voorstellen"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leercoaches")


def test_who_types_on_while_an_answer_is_under_way_gets_the_next(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/zoek/")
    page.route(re.compile(r"[?]q=le$"), lambda route: None)  # an answer that never comes
    field = page.get_by_role("main").get_by_role("combobox")
    with page.expect_request(re.compile(r"[?]q=le$")):
        field.press_sequentially("le")
    field.press_sequentially("e")  # one letter: each next one would ask again
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}/zoek/?q=lee")


def test_a_visitor_finds_an_example_by_searching(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/")
    page.get_by_role("main").get_by_role("combobox").first.fill("leercoach")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}/zoek/?q=leercoach")
    expect(page.locator("#kop-gevonden")).to_contain_text("leercoach")
    page.get_by_role("link", name="Leercoaches", exact=True).click()
    expect(page).to_have_url(f"{site.address}/voorbeelden/leercoaches/")


def test_the_link_of_an_example_can_be_copied(site: Site, enter: Enter) -> None:
    page = enter(site, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/voorbeelden/lev/")
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.address}/voorbeelden/lev/"


def test_the_ticks_of_a_checklist_are_kept(site: Site, enter: Enter) -> None:
    page = enter(site, width=320)
    page.goto("/handreikingen/leerlandschapsessie/")
    boxes = page.locator("[data-checklist] input")
    boxes.nth(0).check()
    boxes.nth(2).check()
    expect(page.locator("[data-checklist] [data-said]")).to_contain_text("2")
    page.reload()
    assert [boxes.nth(number).is_checked() for number in range(4)] == [True, False, True, False]
    page.locator("[data-checklist] [type=reset]").click()
    expect(page.locator("[data-checklist] input:checked")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-checklist] input:checked")).to_have_count(0)


def press_until(page: Page, script: str, key: str = "Tab", most: int = 120) -> None:
    """Press a key until what has the focus is what was meant."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(f"(element) => {script}", page.evaluate_handle("document.activeElement")):
            return
    raise AssertionError(f"the keyboard does not reach {script}")


def test_on_a_phone_with_the_keyboard_alone(site: Site, enter: Enter) -> None:
    page = enter(site, width=320, height=640)
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto("/")
    press_until(page, "element.matches('.nav > summary')")
    page.keyboard.press("Enter")
    press_until(page, "element.getAttribute('href') === '/voorbeelden/'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/voorbeelden/")
    press_until(page, "element.matches('.facets > summary')")
    page.keyboard.press("Enter")
    press_until(page, "element.id === 'leervorm-on-the-job'")
    page.keyboard.press("Space")
    page.wait_for_url("**/voorbeelden/?leervorm=on-the-job")
    press_until(page, "element.matches('.card a') && element.textContent.includes('LEV')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/voorbeelden/lev/")
    press_until(page, "element.matches('[data-share] [data-print]')")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1
