"""One browser, several windows: of the same person, and of one who comes after them."""

import pytest
from playwright.sync_api import expect

from tests.community.chat.sockets import crowd
from tests.journeys.talking import CONVERSATION, Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sessions(live_site: Site) -> list[str]:
    return crowd(live_site, 4, "Deler")


@pytest.fixture
def talker(live_site: Site, enter: Enter, sessions: list[str]) -> Talker:
    expect.set_options(timeout=20_000)
    talker = Talker(enter(live_site), "Deler0")
    talker.comes(live_site, sessions[0])
    expect(talker.page.locator("[data-connection]")).to_contain_text("Verbonden")
    return talker


def uses(talker: Talker, site: Site, session: str) -> None:
    """Log in in this browser, in a window of its own."""
    talker.page.context.add_cookies([{"name": "sessionid", "value": session, "url": site.address}])


def test_what_waits_of_one_person_is_not_said_by_the_next(
    live_site: Site, talker: Talker, sessions: list[str], enter: Enter
) -> None:
    reader = Talker(enter(live_site), "Deler2")
    reader.comes(live_site, sessions[2])
    talker.page.route("**/berichten/", lambda route: route.abort())
    talker.says("Dit is van mij alleen.")
    expect(talker.page.locator(".message-waiting")).to_contain_text("wacht op verbinding")
    uses(talker, live_site, sessions[1])
    with talker.page.expect_response("**/berichten/") as refused:
        talker.page.unroute("**/berichten/")
    assert refused.value.status == 401
    expect(talker.page.locator("[data-connection]")).to_contain_text("uitgelogd")
    expect(reader.message("Dit is van mij alleen.")).to_have_count(0)
    uses(talker, live_site, sessions[0])
    reader.sees("Dit is van mij alleen.")
    expect(reader.message("Dit is van mij alleen.").locator("[data-name]")).to_have_text("Deler0")


def test_who_logs_in_again_in_another_window_goes_on_here(
    live_site: Site, talker: Talker, sessions: list[str], enter: Enter
) -> None:
    reader = Talker(enter(live_site), "Deler2")
    reader.comes(live_site, sessions[2])
    talker.page.context.clear_cookies(name="sessionid")
    talker.page.evaluate("dispatchEvent(new Event('online'))")
    line = talker.page.locator("[data-connection]")
    expect(line).to_contain_text("uitgelogd")
    uses(talker, live_site, sessions[0])
    expect(line).to_contain_text("Iedereen leest mee")
    reader.says("Daar ben je weer.")
    talker.sees("Daar ben je weer.")


def test_what_waits_is_shown_once_in_every_window(live_site: Site, talker: Talker) -> None:
    other = Talker(talker.page.context.new_page(), "Deler0")
    for window in (talker, other):
        window.page.route("**/berichten/", lambda route: route.abort())
    talker.says("Een keer is genoeg.")
    other.page.goto(CONVERSATION)
    expect(other.page.locator(".message-waiting")).to_have_count(1)
    talker.page.unroute("**/berichten/")
    for window in (talker, other):
        window.sees("Een keer is genoeg.")
        expect(window.page.locator(".message-waiting")).to_have_count(0)


def test_the_way_to_the_newest_stands_in_the_middle_of_a_wide_window(talker: Talker) -> None:
    talker.page.evaluate("document.querySelector('[data-newest]').hidden = false")
    talker.page.evaluate("document.querySelector('[data-newest] button').textContent = '1 nieuw bericht'")
    button, bar = (
        talker.page.locator("[data-newest] button").bounding_box(),
        talker.page.locator(".composer").bounding_box(),
    )
    assert button
    assert bar
    assert abs(button["x"] + button["width"] / 2 - bar["x"] - bar["width"] / 2) < 2


def test_nothing_stays_to_be_read_in_the_window_of_who_left(
    live_site: Site, talker: Talker, sessions: list[str], enter: Enter
) -> None:
    talker.says("Dit blijft onder ons.")
    leaver = Talker(enter(live_site), "Deler3")
    leaver.comes(live_site, sessions[3])
    leaver.sees("Dit blijft onder ons.")
    elsewhere = leaver.page.context.new_page()
    elsewhere.goto("/wijken/proefwijk/mijn/")
    elsewhere.locator("form[action$='/weg/'] button").click()
    expect(leaver.page.locator("[data-connection]")).to_contain_text("niet meer open")
    expect(leaver.messages).to_have_count(0)
    talker.sees("Dit blijft onder ons.")
