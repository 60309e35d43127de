"""A conversation in a window of 320 pixels: everything that opens in it fits."""

import pytest
from playwright.sync_api import Locator, expect

from tests.community.chat.sockets import crowd
from tests.journeys.talking import Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture(params=["normal", "largest"])
def phone(live_site: Site, enter: Enter, request: pytest.FixtureRequest) -> Talker:
    session = crowd(live_site, 1, f"Beller{request.param}", request.param)[0]
    talker = Talker(enter(live_site, width=320, height=640), f"Beller {request.param}")
    talker.comes(live_site, session)
    expect(talker.page.locator("[data-connection]")).to_contain_text("Iedereen leest mee")
    return talker


def test_the_search_that_is_folded_out_fits(phone: Talker) -> None:
    phone.page.get_by_text("Zoek in dit gesprek").first.click()
    button = phone.page.locator(".chat-head .search button")
    expect(button).to_be_visible()
    assert fits(phone, button)


def test_a_refusal_is_in_view_and_goes_with_the_next_try(phone: Talker) -> None:
    words = f"{phone.name} roept iets."
    phone.says(words)
    phone.sees(words)
    phone.page.route("**/kies/", lambda route: route.abort())
    more = phone.message(words).locator("[data-does=more]")
    more.click()
    refusal = phone.page.locator("[data-refusal]")
    expect(refusal).to_contain_text("Even geen verbinding")
    expect(refusal).to_be_in_viewport()
    phone.page.unroute("**/kies/")
    more.click()
    expect(phone.page.locator("[data-open]")).to_have_count(1)
    expect(refusal).to_have_text("")


def fits(talker: Talker, wanted: Locator) -> bool:
    box = wanted.bounding_box()
    assert box
    return box["x"] + box["width"] <= 320 and talker.page.evaluate("document.documentElement.scrollWidth") <= 320
