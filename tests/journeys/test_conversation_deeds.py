"""What leads out of a conversation or changes it for all: a pin, a report, a learning question; and how one sends."""

import re

import pytest
from playwright.sync_api import expect

from tests.community.chat.sockets import at_a_browser, crowd
from tests.journeys.talking import CONVERSATION, Talker
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sessions(live_site: Site) -> list[str]:
    """Of a host, and of two members."""
    _visitor, host = at_a_browser(live_site)
    return [host.cookies["sessionid"], *crowd(live_site, 2, "Doener")]


def comes(site: Site, enter: Enter, session: str, **window: object) -> Talker:
    talker = Talker(enter(site, **window), "iemand")  # type: ignore[arg-type]
    talker.comes(site, session)
    return talker


def test_a_host_pins_a_message_for_everybody(live_site: Site, enter: Enter, sessions: list[str]) -> None:
    host, member = (comes(live_site, enter, session) for session in sessions[:2])
    member.says("Werkplaats om drie uur.")
    expect(member.opens("Werkplaats om drie uur.").get_by_text("Vastzetten")).to_have_count(0)
    host.opens("Werkplaats om drie uur.").locator("button[name=pin]").click()
    expect(member.message("Werkplaats om drie uur.").locator("> header")).to_contain_text("vastgezet")
    member.page.reload()
    pinned = member.page.get_by_role("region", name="Vastgezet")
    pinned.get_by_role("link").click()
    expect(member.message("Werkplaats om drie uur.")).to_be_in_viewport()
    host.opens("Werkplaats om drie uur.").locator("button[name=pin]").click()
    expect(member.message("Werkplaats om drie uur.").locator("> header")).not_to_contain_text("vastgezet")


def test_what_is_taken_away_stands_in_no_quote_and_among_no_pins(
    live_site: Site, enter: Enter, sessions: list[str]
) -> None:
    host, writer, reader = (comes(live_site, enter, session) for session in sessions)
    writer.says("Dit had ik niet moeten zeggen.")
    host.opens("Dit had ik niet").locator("button[name=pin]").click()
    expect(writer.message("Dit had ik niet").locator("> header")).to_contain_text("vastgezet")
    reader.page.reload()
    reader.opens("Dit had ik niet").locator("[data-answer]").click()
    reader.says("Geeft niets.")
    quote, own = reader.message("Geeft niets.").locator("blockquote"), writer.message("Dit had ik niet").first
    expect(quote).to_contain_text("Dit had ik niet")
    own.locator("[data-does=delete]").focus()
    writer.page.keyboard.press("Enter")
    expect(writer.page.get_by_role("button", name="Ja, haal het weg")).to_be_focused()
    writer.page.keyboard.press("Enter")
    expect(quote).to_contain_text("weggehaald")
    expect(reader.page.locator("main")).not_to_contain_text("Dit had ik niet")
    expect(writer.page.locator(".message:has(.bubble-gone) > header a").last).to_be_focused()


def test_a_report_takes_a_message_out_of_sight(live_site: Site, enter: Enter, sessions: list[str]) -> None:
    writer, reader = (comes(live_site, enter, session) for session in sessions[1:])
    writer.says("Zij woont op de hoek bij de bakker.")
    reader.opens("Zij woont op de hoek bij de bakker.").locator("a.report").click()
    reader.page.locator("[name=reason][value=client_data]").check()
    reader.page.locator("main form button.button-primary").click()
    expect(reader.page.locator("main")).to_contain_text("Dank je wel.")
    gone = reader.page.locator(".message:target")
    expect(gone).to_contain_text("Een moderator kijkt")
    expect(writer.message("Zij woont op de hoek bij de bakker.")).to_have_count(0)


def test_a_message_becomes_a_learning_question_that_leads_back(
    live_site: Site, enter: Enter, sessions: list[str]
) -> None:
    talker = comes(live_site, enter, sessions[1], width=320, height=640)
    talker.says("Hoe help ik iemand die niet wil eten?")
    number = talker.message("Hoe help ik iemand").get_attribute("id")
    talker.opens("Hoe help ik iemand").get_by_text("Maak hier een leervraag van").click()
    expect(talker.page.get_by_label("Je vraag in één zin")).to_have_value("Hoe help ik iemand die niet wil eten?")
    talker.page.locator("main form button.button-primary").click()
    expect(talker.page.get_by_role("heading", level=1)).to_have_text("Hoe help ik iemand die niet wil eten?")
    talker.page.locator("main a[href*='/gesprek/bericht/']").click()
    expect(talker.page.locator(f"#{number}")).to_be_in_viewport()


def test_enter_sends_for_who_chose_so_and_else_begins_a_line(
    live_site: Site, enter: Enter, sessions: list[str]
) -> None:
    talker = comes(live_site, enter, sessions[1])
    keyboard = talker.page.keyboard
    talker.box.click()
    keyboard.type("Eerste regel")
    keyboard.press("Enter")
    keyboard.type("tweede regel")
    expect(talker.box).to_have_value("Eerste regel\ntweede regel")
    hint = talker.page.locator("[data-enter-hint]")
    expect(hint.get_by_role("status")).to_have_text("Enter begint een nieuwe regel.")
    hint.get_by_role("button", name="Laat Enter versturen").click()
    expect(hint.get_by_role("status")).to_have_text("Enter verstuurt, Shift en Enter begint een nieuwe regel.")
    expect(talker.box).to_have_accessible_description(re.compile("^Enter verstuurt"))
    talker.page.goto(CONVERSATION)
    talker.box.click()
    expect(talker.box).to_have_value("Eerste regel\ntweede regel")
    keyboard.press("Shift+Enter")
    keyboard.type("derde regel")
    keyboard.press("Enter")
    talker.sees("derde regel")
    expect(talker.box).to_have_value("")
    expect(talker.box).to_be_focused()


def test_enter_in_the_list_of_names_chooses_and_does_not_send(
    live_site: Site, enter: Enter, sessions: list[str]
) -> None:
    talker = comes(live_site, enter, sessions[1])
    page, keyboard, names = talker.page, talker.page.keyboard, talker.names
    page.get_by_role("button", name="Laat Enter versturen").click()
    talker.box.click()
    keyboard.type("Dag @")
    expect(names).not_to_have_count(0)
    expect(page.locator("[data-mentions-said]")).to_contain_text("Enter kiest er een")
    first, second = names.all_inner_texts()[:2]
    keyboard.press("ArrowDown")
    expect(names.nth(1)).to_have_attribute("aria-selected", "true")
    expect(talker.box).to_have_attribute("aria-activedescendant", names.nth(1).get_attribute("id") or "")
    keyboard.press("ArrowUp")
    keyboard.press("Enter")
    expect(talker.box).to_have_value(f"Dag @{first} ")
    expect(names).to_have_count(0)
    keyboard.type(f"en @{second[:2]}")
    expect(names).not_to_have_count(0)
    keyboard.press("Escape")
    expect(names).to_have_count(0)
    expect(page.locator("[data-mentions-said]")).to_contain_text("dicht")
    expect(talker.box).to_be_focused()
    keyboard.press("Enter")
    talker.sees(f"Dag @{first} en @{second[:2]}")


def test_two_keys_lead_past_all_messages_to_the_field(live_site: Site, enter: Enter, sessions: list[str]) -> None:
    talker = comes(live_site, enter, sessions[1])
    for key in ("Tab", "Tab", "Enter"):
        talker.page.keyboard.press(key)
    expect(talker.box).to_be_focused()


def test_nobody_is_asked_to_thank_themselves(live_site: Site, enter: Enter, sessions: list[str]) -> None:
    writer, reader = (comes(live_site, enter, session) for session in sessions[1:])
    writer.says("Ik heb het goed gedaan.")
    expect(reader.opens("Ik heb het goed gedaan.").get_by_role("button", name="dank je")).to_be_visible()
    expect(writer.opens("Ik heb het goed gedaan.").get_by_role("button", name="dank je")).to_have_count(0)


def test_a_phone_has_a_button_and_no_such_choice(live_site: Site, enter: Enter, sessions: list[str]) -> None:
    talker = comes(live_site, enter, sessions[2], width=320, height=640, has_touch=True, is_mobile=True)
    talker.page.locator(".composer summary", has_text=re.compile("schrijf")).tap()
    expect(talker.page.get_by_label(re.compile("^Enter verstuurt"))).to_be_hidden()
    talker.box.fill("Getikt en verstuurd.")
    talker.page.locator(".composer .button-primary").tap()
    talker.sees("Getikt en verstuurd.")
