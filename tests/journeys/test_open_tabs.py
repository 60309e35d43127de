"""Pages that stand open in a tab: who leaves the group in another one does not leave them there to be read."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.speaking import WAYS
from tests.journeys.test_invitation_journey import closes
from tests.journeys.test_question_journey import comes_in, joins
from tests.served.build import NUMBER
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser
PAUSE = 11_000
"""Milliseconds; a little more than static/js/still-here.js takes between two looks."""
PLACES = ("/wijken/proefwijk/", f"/wijken/proefwijk/vragen/{NUMBER}/op-papier/", "/vragen/?lijst=nieuw")


def opened(page: Page, place: str) -> Page:
    tab = page.context.new_page()
    tab.clock.install()
    tab.goto(place)
    return tab


def comes_back(tab: Page) -> None:
    tab.clock.fast_forward(PAUSE)
    tab.evaluate("dispatchEvent(new Event('focus'))")


def test_pages_of_a_group_that_one_left_are_let_go_of(own_site: Site, enter: Enter) -> None:
    page = comes_in(own_site, enter, "eindredacteur", script=True).page
    joins(page)
    closes(comes_in(own_site, enter, "lid", script=True).page, WAYS[0])
    tabs = {place: opened(page, place) for place in PLACES}
    asked = tabs[PLACES[1]].locator("main h1").inner_text()
    for tab in tabs.values():
        comes_back(tab)
        expect(tab.locator("main")).to_contain_text(asked)
    page.goto("/wijken/proefwijk/mijn/")
    page.get_by_role("button", name="Stop met Proefwijk").click()
    for tab in tabs.values():
        comes_back(tab)
        expect(tab.locator("main")).not_to_contain_text(asked)
