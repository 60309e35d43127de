"""Three people talk: a trainee on a phone, a volunteer with large letters, a mentor with a keyboard alone.

Once with sockets, and once where none get through, so that the pages ask every few seconds.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.community.chat.sockets import crowd
from tests.journeys.talking import Talker
from tests.served.fixtures import Enter
from tests.served.site import Site, serve

pytestmark = pytest.mark.browser

Circle = tuple[Talker, Talker, Talker]
LATE = 20_000
"""Milliseconds that a busy machine may take."""


@pytest.fixture(scope="module", params=["with sockets", "by asking"])
def talking_site(
    prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Site]:
    has_sockets = request.param == "with sockets"
    with serve(prepared_folder, tmp_path_factory.mktemp("talk") / "data", has_sockets=has_sockets) as running:
        yield running


@pytest.fixture(scope="module")
def sessions(talking_site: Site) -> list[str]:
    """One for each; the second reads large letters."""
    return crowd(talking_site, 3, "Buur", "normal", "largest", "normal")


@pytest.fixture
def circle(talking_site: Site, sessions: list[str], enter: Enter) -> Circle:
    expect.set_options(timeout=LATE)
    talkers = (
        Talker(enter(talking_site, width=320, height=640), "Buur0"),
        Talker(enter(talking_site, width=768), "Buur1"),
        Talker(enter(talking_site), "Buur2", has_keyboard_only=True),
    )
    for talker, session in zip(talkers, sessions, strict=True):
        talker.comes(talking_site, session)
    expect(talkers[1].page.locator("html")).to_have_attribute("data-text-size", "largest")
    return talkers


def test_they_talk_and_nobody_misses_anything(circle: Circle) -> None:
    trainee, volunteer, mentor = circle
    trainee.says("Ik vond het spannend.")
    for each in circle:
        each.sees("Ik vond het spannend.")

    volunteer.opens("Ik vond het spannend.").locator("[data-answer]").click()
    volunteer.says("Dat had ik ook.")
    for each in circle:
        each.sees("Dat had ik ook.")
    answer = trainee.message("Dat had ik ook.")
    number = (trainee.message("Ik vond het spannend.").first.get_attribute("id") or "").removeprefix("bericht-")
    expect(answer.locator("blockquote a")).to_have_attribute("href", f"/gesprek/bericht/{number}/#bericht-{number}")

    own = mentor.page.locator(f"#bericht-{number}")
    mentor.presses(own.locator("[data-does=more]"))
    mentor.presses(mentor.page.locator("[data-open] button[value=thanks]"))
    expect(trainee.page.locator(f"#bericht-{number} [data-reaction=thanks]")).to_have_text("dank je 1")

    trainee.page.locator(f"#bericht-{number} [data-does=more]").click()
    look(trainee)
    trainee.page.locator(f"#bericht-{number} [data-does=edit]").click()
    trainee.page.locator("[data-open] textarea").fill("Ik vond het eerst spannend.")
    trainee.page.locator("[data-open] .button-solid").click()
    for each in circle:
        expect(each.page.locator(f"#bericht-{number} > .bubble")).to_contain_text("Ik vond het eerst spannend.")
        expect(each.page.locator(f"#bericht-{number} > header")).to_contain_text("veranderd")

    expect(trainee.page.locator(f"blockquote a[href$='#bericht-{number}']")).to_contain_text("eerst spannend")
    gone = answer.get_attribute("id")
    volunteer.message("Dat had ik ook.").locator("[data-delete]").click()
    volunteer.page.get_by_role("form", name="Dit bericht weghalen?").get_by_role("button").click()
    for each in circle:
        expect(each.page.locator(f"#{gone}")).to_contain_text("weggehaald")
        expect(each.page.locator(f"#{gone}")).not_to_contain_text("Dat had ik ook.")
    assert trainee.conversation() == volunteer.conversation() == mentor.conversation()


def test_a_lost_connection_loses_no_words(circle: Circle) -> None:
    trainee, volunteer, mentor = circle
    trainee.page.context.set_offline(True)
    trainee.says("Ik zit even in de lift.")
    expect(trainee.page.locator("[data-connection]")).to_contain_text("Even geen verbinding")
    expect(trainee.page.locator(".message-waiting")).to_contain_text("Ik zit even in de lift.")
    mentor.says("Tot zo!")
    volunteer.sees("Tot zo!")
    expect(trainee.message("Tot zo!")).to_have_count(0)

    trainee.page.context.set_offline(False)
    for each in circle:
        each.sees("Ik zit even in de lift.")
        each.sees("Tot zo!")
    expect(trainee.page.locator(".message-waiting")).to_have_count(0)
    expect(trainee.page.locator("[data-connection]")).to_contain_text("Verbonden")
    assert trainee.conversation() == volunteer.conversation() == mentor.conversation()


def test_who_writes_keeps_the_focus_and_is_told_politely(circle: Circle) -> None:
    trainee, _volunteer, mentor = circle
    mentor.tabs_to(mentor.box)
    mentor.page.keyboard.type("Ik schrijf nog")
    for number in range(6):
        trainee.says(f"Zin {number}.")
        trainee.sees(f"Zin {number}.")
    mentor.sees("Zin 5.")
    assert mentor.box.evaluate("box => box === document.activeElement")
    expect(mentor.box).to_have_value("Ik schrijf nog")
    spoken = mentor.page.locator("[data-speaker] p")
    expect(spoken.filter(has_text="nieuwe berichten")).not_to_have_count(0)
    assert spoken.count() <= 5


def test_what_waits_survives_a_reload_and_a_login_that_ended(circle: Circle, talking_site: Site) -> None:
    trainee, volunteer, _mentor = circle
    cookies = trainee.page.context.cookies()
    trainee.page.route("**/berichten/", lambda route: route.abort())
    trainee.says("Dit blijft bewaard.")
    expect(trainee.page.locator(".message-waiting")).to_contain_text("Dit blijft bewaard.")
    trainee.page.reload()
    expect(trainee.page.locator(".message-waiting")).to_contain_text("Dit blijft bewaard.")

    trainee.page.context.clear_cookies(name="sessionid")
    trainee.page.unroute("**/berichten/")
    expect(trainee.page.locator("[data-connection]")).to_contain_text("uitgelogd")
    trainee.page.context.add_cookies(cookies)
    for each in (trainee, volunteer):
        each.sees("Dit blijft bewaard.")


def test_a_name_is_chosen_after_an_at(circle: Circle) -> None:
    _trainee, volunteer, mentor = circle
    mentor.tabs_to(mentor.box)
    mentor.page.keyboard.type("Dag @buur1")
    expect(mentor.names).to_have_text(["Buur1"])
    mentor.page.keyboard.press("Enter")
    mentor.page.keyboard.type("alles goed?")
    expect(mentor.box).to_have_value("Dag @Buur1 alles goed?")
    mentor.page.keyboard.press("Tab")
    mentor.page.keyboard.press("Enter")
    volunteer.sees("Dag @Buur1 alles goed?")
    volunteer.page.goto("/meldingen/")
    expect(volunteer.page.locator("main")).to_contain_text("Buur2 noemt jou")


def look(talker: Talker) -> None:
    found = Axe().run(talker.page)
    assert not found.response["violations"], found.generate_report()
