"""A comment of an editor is kept once and whole, whenever the page is saved by itself."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.commenting import SlowSaves, expect_kept, expect_saved, open_comment, send
from tests.journeys.test_editor_journey import log_in, press
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

WORDS = "Kan dit korter, en staat er al bij wie meedoet?"


@pytest.fixture
def desk(own_site: Site, enter: Enter) -> Iterator[Page]:
    """The form of an example that is on the site."""
    page = enter(own_site)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(error.stack or ""))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    log_in(page, own_site, "redacteur")
    page.goto("/beheer/pages/search/?q=Leren+en+Versterken")
    page.locator("td.title a[href$='/edit/']").first.click()
    page.wait_for_url("**/edit/")
    page.wait_for_timeout(2500)  # only from then on the form is looked at
    yield page
    assert not [each for each in complaints if "desk/comments" in each or "Content Security" in each]


def test_an_answer_that_comes_while_somebody_writes_takes_nothing_away(desk: Page) -> None:
    saves = SlowSaves(desk)
    saves.is_slow = True
    desk.locator("[name=summary]").fill("Bewoners en studenten drinken samen koffie.")
    box = open_comment(desk, "summary")
    desk.keyboard.type(WORDS[:10])
    saves.wait_for_one()
    desk.keyboard.type(WORDS[10:20])
    saves.answer()
    desk.keyboard.type(WORDS[20:], delay=60)
    expect(box).to_have_value(WORDS)
    send(desk)
    expect_saved(desk)
    expect_kept(desk, WORDS)


def test_a_comment_sent_before_the_answer_came_stays(desk: Page) -> None:
    saves = SlowSaves(desk)
    saves.is_slow = True
    desk.locator("[name=summary]").fill("Bewoners en studenten drinken samen koffie.")
    open_comment(desk, "summary")
    desk.keyboard.type(WORDS)
    saves.wait_for_one()
    send(desk)
    saves.answer()
    expect_saved(desk)
    expect_kept(desk, WORDS)


@pytest.mark.parametrize("pause", [0, 600])
def test_a_draft_saved_right_after_a_comment_has_it_once(desk: Page, pause: int) -> None:
    open_comment(desk, "summary")
    desk.keyboard.type(WORDS)
    send(desk)
    desk.wait_for_timeout(pause)
    with desk.expect_navigation():
        desk.get_by_role("button", name="Bewaar concept").last.click()
    expect_kept(desk, WORDS)


def test_a_page_sent_on_while_its_comment_is_being_saved_has_it_once(desk: Page) -> None:
    address = desk.url
    saves = SlowSaves(desk)
    saves.is_slow = True
    open_comment(desk, "summary")
    desk.keyboard.type(WORDS)
    send(desk)
    saves.wait_for_one()
    press(desk, "Stuur door")
    desk.wait_for_timeout(300)
    with desk.expect_navigation():
        saves.answer()
    expect(desk.locator(".messages")).to_contain_text("is doorgestuurd")
    desk.goto(address)
    expect_kept(desk, WORDS)


def test_the_text_of_the_page_is_saved_while_somebody_writes_a_comment(desk: Page) -> None:
    box = open_comment(desk, "summary")
    desk.keyboard.type(WORDS[:10])
    desk.locator("[name=summary]").click()  # the box keeps the cursor until then
    expect(desk.locator("[name=summary]")).to_be_focused()
    desk.locator("[name=summary]").fill("Bewoners en studenten drinken samen koffie.")
    expect_saved(desk)
    expect(box).to_have_value(WORDS[:10])
    expect_kept(desk)
    expect(desk.locator("[name=summary]")).to_have_value("Bewoners en studenten drinken samen koffie.")


def test_a_second_comment_opened_while_the_first_is_saved_doubles_neither(desk: Page) -> None:
    saves = SlowSaves(desk)
    saves.is_slow = True
    open_comment(desk, "summary")
    desk.keyboard.type("De eerste")
    send(desk)
    saves.wait_for_one()
    open_comment(desk, "learning_form")
    desk.keyboard.type("De twee")
    saves.answer()
    desk.keyboard.type("de", delay=60)
    desk.wait_for_timeout(1500)
    send(desk)
    expect_saved(desk)
    expect_kept(desk, "De eerste", "De tweede")


def test_a_comment_taken_away_while_another_is_written_is_gone_and_the_other_stays(desk: Page) -> None:
    open_comment(desk, "summary")
    desk.keyboard.type("Weg ermee")
    send(desk)
    expect_saved(desk)
    saves = SlowSaves(desk)
    saves.is_slow = True
    first = desk.locator(".comment").first
    first.click()
    first.locator("summary").first.click()
    first.get_by_role("menuitem", name="Verwijderen").click()
    first.get_by_role("button", name="Verwijderen").last.click()
    saves.wait_for_one()
    open_comment(desk, "learning_form")
    desk.keyboard.type(WORDS[:10])
    saves.answer()
    desk.keyboard.type(WORDS[10:], delay=60)
    send(desk)
    expect_saved(desk)
    expect_kept(desk, WORDS)


def expect_apart(page: Page) -> None:
    """No comment covers another."""
    page.wait_for_timeout(1500)
    boxes = [box for each in page.locator(".comment").all() if (box := each.bounding_box())]
    assert len(boxes) == 2
    upper, lower = sorted(boxes, key=lambda box: box["y"])
    assert upper["y"] + upper["height"] <= lower["y"]


def test_comments_on_fields_beside_each_other_are_all_to_be_read(desk: Page) -> None:
    for field in ("cost", "time"):
        open_comment(desk, field)
        desk.keyboard.type(WORDS)
        send(desk)
    expect_saved(desk)
    desk.reload()  # the panel stands open still
    expect_apart(desk)
    panel = desk.locator("[data-side-panel-toggle=comments]").first
    panel.click()
    desk.wait_for_timeout(500)  # until it is known to be closed
    desk.reload()
    expect(desk.locator(".comment").first).to_be_hidden()
    panel.click()
    expect_apart(desk)
