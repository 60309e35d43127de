"""Pages that stand open in a tab: who leaves the group in another one does not leave them there to be read."""

import pytest
from playwright.sync_api import Page, expect

from tests.community.chat.sockets import crowd
from tests.community.open_tab import HERE
from tests.journeys.speaking import WAYS
from tests.journeys.talking import Talker
from tests.journeys.test_invitation_journey import closes
from tests.journeys.test_question_journey import comes_in, joins
from tests.served.build import NUMBER
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser
PAUSE = 11_000
"""Milliseconds; a little more than static/js/looking-again.js waits between two looks."""
TYPED = "Hier schrijf ik een heel verhaal bij."
PLACES = ("/wijken/proefwijk/", f"/wijken/proefwijk/vragen/{NUMBER}/op-papier/", "/vragen/?lijst=nieuw")


def opened(page: Page, place: str) -> Page:
    tab = page.context.new_page()
    tab.clock.install()
    tab.goto(place)
    return tab


def comes_back(tab: Page) -> None:
    tab.clock.fast_forward(PAUSE)
    tab.evaluate("dispatchEvent(new Event('focus'))")


def stays(tab: Page) -> bool:
    """Whether it is the same page after it asked: what was typed and where somebody read is not lost."""
    tab.evaluate("window.isTheSame = true")
    with tab.expect_response(lambda answer: "/te-zien/" in answer.url) as looked:
        comes_back(tab)
    tab.wait_for_timeout(300)
    return looked.value.status == HERE and bool(tab.evaluate("window.isTheSame"))


def test_pages_of_a_group_that_one_left_are_let_go_of(own_site: Site, enter: Enter) -> None:
    page = comes_in(own_site, enter, "eindredacteur", script=True).page
    joins(page)
    closes(comes_in(own_site, enter, "lid", script=True).page, WAYS[0])
    tabs = {place: opened(page, place) for place in PLACES}
    asked = tabs[PLACES[1]].locator("main h1").inner_text()
    reporting = opened(page, f"/melden/vraag/{NUMBER}/")
    reporting.locator("main textarea").fill(TYPED)
    for tab in [*tabs.values(), reporting]:
        assert stays(tab)
    for tab in tabs.values():
        expect(tab.locator("main")).to_contain_text(asked)
    page.goto("/wijken/proefwijk/mijn/")
    page.get_by_role("button", name="Stop met Proefwijk").click()
    for tab in tabs.values():
        comes_back(tab)
        expect(tab.locator("main")).not_to_contain_text(asked)
    comes_back(reporting)
    expect(reporting.locator("main h1")).to_have_text("Deze pagina is niet meer open voor jou")
    expect(reporting.locator("main textarea")).to_have_value(TYPED)
    expect(reporting.locator("main")).not_to_contain_text(asked)


def test_a_conversation_in_which_something_was_taken_away_stays_as_it_is(live_site: Site, enter: Enter) -> None:
    one, two = crowd(live_site, 2, "Opener")
    writer, reader = Talker(enter(live_site), "schrijver"), Talker(enter(live_site), "lezer")
    reader.page.clock.install()
    writer.comes(live_site, one)
    reader.comes(live_site, two)
    writer.says("Dit haal ik weg.")
    reader.sees("Dit haal ik weg.")
    writer.message("Dit haal ik weg.").locator("[data-does=delete]").click()
    writer.page.get_by_role("button", name="Ja, haal het weg").click()
    expect(reader.page.locator(".bubble-gone")).to_have_count(1)
    reader.says("Mijn eigen bericht.")
    reader.message("Mijn eigen bericht.").locator("[data-does=edit]").click()
    box = reader.page.locator(".message-edit textarea")
    box.fill(TYPED)
    assert stays(reader.page)
    expect(box).to_have_value(TYPED)
