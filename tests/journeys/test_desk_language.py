"""Somebody reads along for plain language, in every text of the form: the ones among the blocks too."""

import pytest
from playwright.sync_api import expect

from tests.journeys.test_editor_journey import log_in, write
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser
HARD = "Ze drinken koffie teneinde elkaar te leren kennen."


def test_hard_words_are_found_in_every_rich_text(own_site: Site, enter: Enter) -> None:
    page = enter(own_site)
    log_in(page, own_site, "redacteur")
    page.get_by_role("link", name="Nieuw goed voorbeeld").click()
    advice = page.locator("details.desk-hints")
    expect(advice.locator("summary")).to_contain_text("leest prettig")
    write(page, "goal", HARD)
    expect(advice.locator("summary")).to_contain_text("1 tip")
    page.locator("[id$=-what_they_do-section] .c-sf-add-button").first.click()
    page.get_by_role("option", name="Tekst").first.click()
    write(page, "what_they_do", HARD)
    expect(advice.locator("summary")).to_contain_text("2 tips")
    advice.locator("summary").click()
    expect(advice.get_by_role("link", name="Wat ze doen")).to_be_visible()
