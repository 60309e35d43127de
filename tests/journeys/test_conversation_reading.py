"""Somebody reads back, on a phone, while others talk: nothing moves below their eyes, and the way back is one tap."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, expect

from tests.community.chat.sockets import Talker as AtSocket
from tests.community.chat.sockets import crowd
from tests.journeys.talking import Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser
ROOM = 900001
LONG = 130
"""Messages: three pages of history."""


@pytest.fixture(scope="module")
def sessions(live_site: Site) -> list[str]:
    return crowd(live_site, 4, "Lezer")


@pytest.fixture(scope="module")
def others(live_site: Site, sessions: list[str]) -> Iterator[list[AtSocket]]:
    """Two who have talked a lot, and go on talking."""
    with ExitStack() as stack:
        talkers = [stack.enter_context(AtSocket(live_site, session)) for session in sessions[1:3]]
        for number in range(LONG):
            said = talkers[number % 2].say(ROOM, f"Regel {number} van gisteren.")
            assert said.status_code == 201
        yield talkers


@pytest.fixture
def reader(live_site: Site, enter: Enter, sessions: list[str], others: list[AtSocket]) -> Talker:
    talker = Talker(enter(live_site, width=320, height=640, reduced_motion="no-preference"), "Lezer0")
    talker.comes(live_site, sessions[0])
    expect(talker.page.locator("[data-connection]")).to_contain_text("Iedereen leest mee")
    return talker


def place_of(page: Page, words: str) -> float:
    box = page.locator(".message[id]").filter(has_text=words).bounding_box()
    assert box
    return box["y"]


def test_what_is_read_stays_where_it_is_while_history_and_news_come_in(reader: Talker, others: list[AtSocket]) -> None:
    page = reader.page
    assert is_at_end(page)
    oldest = f"Regel {LONG - 50} van"
    # In a browser that holds on to nothing itself, and at the very top in every browser, the script keeps the place.
    page.evaluate("document.documentElement.style.overflowAnchor = 'none'")
    before = reader.message(oldest).evaluate(
        "(it) => { scrollTo({ top: 0, behavior: 'instant' }); return it.getBoundingClientRect().y; }"
    )
    expect(reader.message(f"Regel {LONG - 51} van")).to_have_count(1)
    assert abs(place_of(page, oldest) - before) < 3

    before = place_of(page, oldest)
    others[0].say(ROOM, "Nieuws terwijl jij terugleest.")
    news = page.locator("[data-newest] button")
    expect(news).to_have_text("1 nieuw bericht")
    assert abs(place_of(page, oldest) - before) < 3
    others[1].say(ROOM, "En nog iets.")
    expect(news).to_have_text("2 nieuwe berichten")
    button, composer = news.bounding_box(), page.locator(".composer form").bounding_box()
    assert button
    assert composer
    assert button["y"] + button["height"] <= composer["y"]
    news.click()
    expect(reader.message("En nog iets.")).to_be_in_viewport()
    expect(news).to_be_hidden()
    assert is_at_end(page)


def test_scrolling_up_brings_all_of_the_past_in_order(reader: Talker) -> None:
    page = reader.page
    for _ in range(40):
        page.mouse.wheel(0, -4000)
        page.wait_for_timeout(50)
        if not page.locator("[data-earlier-button]").count():
            break
    numbers = [int((row.get_attribute("id") or "").removeprefix("bericht-")) for row in reader.messages.all()]
    assert numbers == sorted(set(numbers))
    assert len(numbers) >= LONG
    expect(page.locator("#bericht-900001")).to_have_count(1)


def test_without_script_it_opens_at_the_newest_and_leads_back_page_by_page(
    live_site: Site, enter: Enter, sessions: list[str], others: list[AtSocket]
) -> None:
    talker = Talker(enter(live_site, width=320, height=640, java_script_enabled=False), "Lezer3")
    talker.comes(live_site, sessions[3])
    page, seen = talker.page, list[int]()
    page.goto("/gesprekken/")
    page.get_by_role("link", name="Proefwijk").click()
    while True:
        expect(talker.messages.last).to_be_in_viewport(ratio=0.5)
        seen = [int((row.get_attribute("id") or "").removeprefix("bericht-")) for row in talker.messages.all()] + seen
        if not page.locator("[data-earlier-button]").count():
            break
        page.locator("[data-earlier-button]").click()
    assert seen == sorted(set(seen))
    assert len(seen) >= LONG
    page.locator("[data-to-newest]").click()
    expect(page.locator(f"#bericht-{seen[-1]}")).to_be_in_viewport()


def test_who_reads_the_newest_goes_on_reading_it(reader: Talker, others: list[AtSocket]) -> None:
    others[0].say(ROOM, "Dit komt vanzelf in beeld.")
    expect(reader.message("Dit komt vanzelf in beeld.")).to_be_in_viewport()
    expect(reader.page.locator("[data-newest] button")).to_be_hidden()


def test_a_link_leads_to_one_message_and_on_to_the_newest(reader: Talker, others: list[AtSocket]) -> None:
    page = reader.page
    others[0].say(ROOM, "Dit is het nieuwste.")
    page.locator("[data-earlier-button]").dispatch_event("click")
    old = reader.message(f"Regel {LONG - 60} van")
    link = reader.opens(f"Regel {LONG - 60} van").get_by_text("Link naar dit bericht").get_attribute("href")
    number = old.get_attribute("id")
    page.goto(f"{link}")
    expect(page.locator(f"#{number}")).to_be_in_viewport()
    assert page.locator(f"#{number} > .bubble").evaluate("bubble => getComputedStyle(bubble).outlineWidth") == "3px"
    expect(reader.message("Dit is het nieuwste.")).to_have_count(0)
    others[0].say(ROOM, "Ver hieronder gezegd.")
    page.locator("[data-newest] button").click()
    expect(reader.message("Ver hieronder gezegd.")).to_be_in_viewport()
    page.goto(f"{link}")
    page.locator("[data-to-newest]").click()
    expect(reader.message("Dit is het nieuwste.")).to_be_in_viewport()


def test_what_many_say_at_once_is_summed_up_for_who_listens(reader: Talker, others: list[AtSocket]) -> None:
    for number in range(5):
        others[number % 2].say(ROOM, f"Zin {number} achter elkaar.")
    spoken = reader.page.locator("[data-speaker] p")
    expect(spoken).to_have_text(
        [
            "Lezer1: Zin 0 achter elkaar.",
            "Lezer2: Zin 1 achter elkaar.",
            "Lezer1: Zin 2 achter elkaar.",
            "2 nieuwe berichten",
        ],
        timeout=10_000,
    )


def test_a_keyboard_on_the_screen_leaves_room_to_read_and_to_write(reader: Talker) -> None:
    page = reader.page
    newest = reader.messages.last
    page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")  # past what is new
    expect(newest.locator(".bubble")).to_be_in_viewport()
    reader.box.click()
    page.set_viewport_size({"width": 320, "height": 330})  # as phones that make the page smaller
    for wanted in (reader.box, page.locator(".composer .button-primary")):
        expect(wanted).to_be_in_viewport(ratio=1)
    expect(newest.locator(".bubble")).to_be_in_viewport(ratio=0.5)
    composer = page.locator(".composer").bounding_box()
    assert composer
    assert composer["height"] < 130
    reader.says("Getikt in de gang.")
    expect(reader.message("Getikt in de gang.").locator(".bubble")).to_be_in_viewport(ratio=1)
    expect(reader.box).to_be_focused()


def test_a_keyboard_that_lies_over_the_page_does_not_hide_what_is_written(reader: Talker) -> None:
    page = reader.page
    reader.box.click()
    page.evaluate(
        """() => {
            Object.defineProperty(visualViewport, "height", { value: 330, configurable: true });
            visualViewport.dispatchEvent(new Event("resize"));
        }"""
    )
    composer = page.locator(".composer").bounding_box()
    assert composer
    assert composer["y"] + composer["height"] <= 331


def test_what_is_asked_about_a_client_can_be_read_and_answered_on_a_phone(reader: Talker) -> None:
    reader.says("Bel mevrouw Jansen van kamer 12 op 0612345678.")
    asks = reader.page.locator(".composer [data-client-data]")
    for wanted in (asks.locator("button").first, asks.locator("[name=confirmed]"), reader.box):
        wanted.scroll_into_view_if_needed()
        expect(wanted).to_be_in_viewport(ratio=0.9)
    asks.locator("[name=confirmed]").check()
    reader.page.locator(".composer .button-primary").click()
    reader.sees("Bel mevrouw Jansen")


def is_at_end(page: Page) -> bool:
    left = "document.documentElement.scrollHeight - innerHeight - document.documentElement.scrollTop"
    return bool(page.evaluate(f"{left} < 5"))
