"""A conversation in a window of 320 pixels: everything that opens in it fits."""

import pytest
from playwright.sync_api import Locator, expect

from tests.community.chat.sockets import Talker as AtSocket
from tests.community.chat.sockets import crowd, frame_of
from tests.journeys.talking import Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser
ROOM = 900001


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


def test_that_somebody_writes_is_seen_by_who_reads_the_newest(phone: Talker, live_site: Site) -> None:
    phone.page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
    line = phone.page.locator("[data-typing]")
    with AtSocket(live_site, crowd(live_site, 1, "Typer")[0]) as other, other.socket(ROOM) as socket:
        frame_of(socket, "hello")
        before = phone.page.evaluate("document.documentElement.scrollHeight")
        socket.send('{"type": "typing"}')
        expect(line).to_have_text("Iemand schrijft")
        expect(line).to_be_visible()
    said, bar = line.bounding_box(), phone.page.locator(".composer").bounding_box()
    assert said
    assert bar
    assert said["y"] + said["height"] <= bar["y"]
    assert phone.page.evaluate("document.documentElement.scrollHeight") == before


def test_the_way_to_the_newest_keeps_the_focus(phone: Talker, live_site: Site) -> None:
    with AtSocket(live_site, crowd(live_site, 1, "Typer")[0]) as other:
        for number in range(12):
            assert other.say(ROOM, f"Regel {number}.").status_code == 201
        expect(phone.message("Regel 11.").last).to_be_attached()
        phone.page.evaluate("scrollTo(0, 0)")
        assert other.say(ROOM, f"Nieuw voor {phone.name}.").status_code == 201
    button = phone.page.locator("[data-newest] button")
    expect(button).to_be_visible()
    button.focus()
    phone.page.keyboard.press("Enter")
    expect(phone.message(f"Nieuw voor {phone.name}.").locator("header a")).to_be_focused()


def test_why_something_was_not_sent_is_said_aloud_and_what_can_be_done_keeps_the_focus(phone: Talker) -> None:
    phone.box.evaluate("box => box.removeAttribute('maxlength')")
    phone.says("x" * 2001)
    expect(phone.page.locator("[data-speaker]")).to_contain_text("niet verstuurd")
    again = phone.page.locator(".message-waiting").get_by_role("button", name="Opnieuw")
    again.focus()
    phone.page.evaluate("dispatchEvent(new StorageEvent('storage'))")  # another window changed what waits
    expect(again).to_be_focused()
    phone.page.locator(".message-waiting").get_by_role("button", name="Weggooien").click()
    expect(phone.page.locator(".message-waiting")).to_have_count(0)
    expect(phone.box).to_be_focused()


def fits(talker: Talker, wanted: Locator) -> bool:
    box = wanted.bounding_box()
    assert box
    return box["x"] + box["width"] <= 320 and talker.page.evaluate("document.documentElement.scrollWidth") <= 320
