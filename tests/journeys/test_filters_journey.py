"""Filters of a list change the list and the address, and nothing else; on a bad connection too."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


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
    ("place", "order"), [("/voorbeelden/", "titel"), ("/initiatieven/", "titel"), ("/zoek/?q=leren", "nieuw")]
)
def test_another_order_changes_the_list_at_once(site: Site, enter: Enter, place: str, order: str) -> None:
    page = enter(site)
    page.goto(place)
    titles = page.locator("#resultaten h3")
    before = titles.all_inner_texts()
    page.locator("#volgorde").select_option(order)
    page.wait_for_url(f"**volgorde={order}")
    number_found(page)
    assert titles.all_inner_texts() != before


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
