"""A visitor finds an example and prints it: on a phone, with the keyboard alone, and at a desk with a mouse."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

LEV = "Leren en Versterken (LEV)"


def choose(page: Page, label: str) -> None:
    """Tick a filter by its words, as somebody does who reads them."""
    page.locator(".facet label", has_text=label).first.locator("input").check()


def number_found(page: Page) -> int:
    expect(page.locator(".htmx-request")).to_have_count(0)  # the address is there before the list
    found = re.search(r"\d+", page.locator("#kop-gevonden").inner_text())
    assert found
    return int(found[0])


def parameters(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_a_visitor_walks_from_home_to_an_example_and_prints_it(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Voorbeelden", exact=True).click()
    expect(page).to_have_url(f"{site.address}/voorbeelden/")
    page.get_by_role("main").get_by_role("searchbox").fill("LEV")
    page.keyboard.press("Enter")
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


def test_filters_change_only_the_list_and_the_address(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/")
    everything = number_found(page)
    page.evaluate("window.sameDocument = true")
    choose(page, "Praktijkleren")
    page.wait_for_url("**/voorbeelden/?leervorm=on-the-job")
    fewer = number_found(page)
    assert 0 < fewer < everything
    assert page.evaluate("window.sameDocument"), "the whole page was loaded anew"
    expect(page.locator("#aantal")).to_have_attribute("role", "status")
    assert page.evaluate("document.activeElement.id") == "leervorm-on-the-job", "the focus was lost"

    choose(page, "Gehandicaptenzorg")
    page.wait_for_url("**sector=**")
    assert set(parameters(page)) == {"leervorm", "sector"}
    assert 0 < number_found(page) <= fewer

    page.go_back()
    page.wait_for_url("**/voorbeelden/?leervorm=on-the-job")
    expect(page.locator("#aantal")).to_contain_text(str(fewer))
    assert page.locator("#leervorm-on-the-job").is_checked()
    assert not page.locator(".facet label", has_text="Gehandicaptenzorg").locator("input").is_checked()
    page.reload()
    assert number_found(page) == fewer


@pytest.mark.parametrize(
    ("place", "name"), [("/voorbeelden/", "leervorm"), ("/initiatieven/", "thema"), ("/vermogens/", "vermogen")]
)
def test_the_address_changes_with_the_choice_and_not_with_the_answer(
    site: Site, enter: Enter, place: str, name: str
) -> None:
    page = enter(site)
    page.goto(place)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**{place}?*", hold)
    box = page.locator(".facet input").first
    box.check()
    page.wait_for_url(f"**{place}?*")
    value = box.get_attribute("value")
    assert parameters(page) == {name: [value]}
    assert held, "the answer has not come yet"
    held[0].continue_()
    expect(page.locator(".htmx-request")).to_have_count(0)  # the address is there before the list
    assert parameters(page) == {name: [value]}
    page.unroute(f"**{place}?*")
    page.go_back()
    page.wait_for_url(f"**{place}")
    expect(page.locator(".facet input:checked")).to_have_count(0)


def test_a_chip_takes_its_filter_away(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/?leervorm=on-the-job&leervorm=digital")
    both = number_found(page)
    page.get_by_role("navigation", name="Gekozen filters").get_by_role("link", name="Digitaal").click()
    page.wait_for_url("**/voorbeelden/?leervorm=on-the-job")
    expect(page.locator("#aantal")).not_to_contain_text(str(both))
    assert not page.locator("#leervorm-digital").is_checked()
    expect(page.locator("#kop-gevonden"), "the focus fell off the page").to_be_focused()
    page.get_by_role("link", name="Wis alles").click()
    page.wait_for_url("**/voorbeelden/")
    expect(page.locator(".facet input:checked")).to_have_count(0)


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
