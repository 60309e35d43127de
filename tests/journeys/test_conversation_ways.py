"""Other ways to a conversation: when sockets come back, and without script."""

import re

import pytest
from playwright.sync_api import WebSocketRoute, expect

from tests.community.chat.sockets import crowd
from tests.journeys.talking import Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

LATE = 30_000


def test_a_page_goes_back_to_sockets_when_they_get_through(live_site: Site, enter: Enter) -> None:
    expect.set_options(timeout=LATE)
    [session] = crowd(live_site, 1, "Terug")
    talker = Talker(enter(live_site), "Terug0")
    is_blocked = True

    def proxy(socket: WebSocketRoute) -> None:
        if is_blocked:
            socket.close(code=3000)
        else:
            socket.connect_to_server()

    talker.page.route_web_socket(re.compile("/live/gesprek/"), proxy)
    talker.comes(live_site, session)
    line = talker.page.locator("[data-connection]")
    expect(line).to_contain_text("Nieuwe berichten komen om de paar seconden")
    is_blocked = False
    expect(line).to_contain_text("Iedereen leest mee")


def test_everything_works_without_script(live_site: Site, enter: Enter) -> None:
    [session] = crowd(live_site, 1, "Zonder")
    talker = Talker(enter(live_site, width=320, java_script_enabled=False), "Zonder0")
    talker.comes(live_site, session)
    page = talker.page
    talker.says("Hallo allemaal.")
    expect(talker.message("Hallo allemaal.")).to_have_class(re.compile("message-own"))

    of_another = page.locator("#bericht-900001")
    of_another.locator("[data-does=more]").click()
    page.locator("button[value=good_idea]").click()
    expect(of_another.locator("[data-reaction=good_idea]")).to_have_text("goed idee 1")

    talker.message("Hallo allemaal.").locator("[data-does=more]").click()
    page.locator("[data-answer]").click()
    expect(page.locator("[data-replied]")).to_contain_text("Hallo allemaal.")
    talker.says("En tot ziens.")
    expect(talker.message("En tot ziens.").locator("blockquote")).to_contain_text("Hallo allemaal.")

    talker.message("En tot ziens.").locator("[data-edit]").click()
    page.locator("main textarea").fill("En tot morgen.")
    page.locator("main .button-solid").click()
    expect(talker.message("En tot morgen.").locator("> header")).to_contain_text("veranderd")

    talker.message("En tot morgen.").locator("[data-does=more]").click()
    page.locator("[data-delete]").click()
    page.get_by_role("button", name="Ja, haal het weg").click()
    expect(page.locator(".bubble-gone")).to_contain_text("weggehaald")
