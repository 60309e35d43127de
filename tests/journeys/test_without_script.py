"""Everything works without JavaScript: somebody's old tablet, a strict network, a script that did not arrive."""

import pytest
from playwright.sync_api import expect

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


def test_filters_are_a_form(site: Site, enter: Enter) -> None:
    page = enter(site, java_script_enabled=False)
    page.goto("/voorbeelden/")
    page.locator("#leervorm-digital").check()
    page.locator(".facets button").click()
    assert "leervorm=digital" in page.url
    assert page.locator("#leervorm-digital").is_checked()
    expect(page.locator("#kop-gevonden")).to_contain_text("voorbeeld")
    page.get_by_role("navigation", name="Gekozen filters").get_by_role("link", name="Digitaal").click()
    expect(page).to_have_url(f"{site.address}/voorbeelden/")


def test_searching_works(site: Site, enter: Enter) -> None:
    page = enter(site, width=320, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("main").get_by_role("searchbox").fill("feedback")
    page.get_by_role("main").get_by_role("button", name="Zoek").click()
    expect(page.locator("#kop-gevonden")).to_contain_text("feedback")


def test_the_menu_of_a_phone_unfolds(site: Site, enter: Enter) -> None:
    page = enter(site, width=320, java_script_enabled=False)
    page.goto("/")
    link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Handreikingen")
    expect(link).not_to_be_visible()
    page.locator(".nav > summary").click()
    link.click()
    expect(page).to_have_url(f"{site.address}/handreikingen/")


def test_the_language_is_changed_by_a_form(site: Site, enter: Enter) -> None:
    page = enter(site, java_script_enabled=False)
    page.goto("/voorbeelden/")
    page.get_by_role("link", name="Taal en weergave").click()
    page.get_by_label("English").check()
    page.locator("main form button").click()
    page.get_by_role("link", name="Back to where you were").click()
    expect(page).to_have_url(f"{site.address}/voorbeelden/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("navigation", name="Main menu")).to_contain_text("Guides")


def test_nothing_that_needs_script_is_shown(site: Site, enter: Enter) -> None:
    page = enter(site, java_script_enabled=False)
    page.goto("/voorbeelden/lev/")
    for name in ("print", "copy", "native"):
        expect(page.locator(f"[data-{name}]:visible")).to_have_count(0)
