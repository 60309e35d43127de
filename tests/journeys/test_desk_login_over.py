"""A login that ends while somebody writes at the desk: nothing is lost, and nothing is sent by somebody else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.commenting import expect_saved
from tests.journeys.test_editor_journey import log_in, press
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

WORDS = "Bewoners en studenten drinken samen koffie."
MORE = "Bewoners en studenten drinken elke week samen koffie."


@pytest.fixture
def desk(own_site: Site, enter: Enter) -> Iterator[Page]:
    """The form of an example, where the login was over without anybody noticing."""
    page = enter(own_site)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(error.stack or ""))
    log_in(page, own_site, "redacteur")
    page.goto("/beheer/pages/search/?q=Leren+en+Versterken")
    page.locator("td.title a[href$='/edit/']").first.click()
    page.wait_for_url("**/edit/")
    page.wait_for_timeout(2500)  # only from then on the form is looked at
    page.context.clear_cookies(name="sessionid")
    yield page
    assert not [each for each in complaints if "desk/logged-out" in each]


def logs_in_again(desk: Page, site: Site) -> None:
    """By the link of the notice, in a tab of its own."""
    editor = site.people["redacteur"]
    with desk.expect_popup() as opened:
        desk.get_by_role("link", name="Log in (opent").click()
    tab = opened.value
    tab.locator("[name=login]").fill(editor["email"])
    tab.get_by_text("Liever met een wachtwoord").click()
    tab.locator("[name=password]").fill(editor["password"])
    tab.locator("[name=password]").press("Enter")
    tab.wait_for_url("**/beheer/")
    tab.close()
    desk.evaluate("dispatchEvent(new Event('focus'))")


def expect_no_notice(desk: Page) -> None:
    expect(desk.locator("[data-said]").filter(visible=True)).to_have_count(0)


def test_what_is_saved_by_itself_waits_for_the_login(desk: Page, own_site: Site) -> None:
    notice, indicator = desk.get_by_role("alert"), desk.locator("#w-autosave-indicator")
    desk.locator("[name=summary]").fill(WORDS)
    expect(notice).to_contain_text("Je bent uitgelogd")
    expect(indicator).to_have_attribute("data-w-tooltip-content-value", notice.inner_text().strip())
    expect(desk.locator("footer")).to_contain_text("Je bent uitgelogd")
    expect(desk.locator("body")).not_to_contain_text("serverfout")
    desk.locator("[name=summary]").fill(MORE)
    logs_in_again(desk, own_site)
    expect_no_notice(desk)
    expect_saved(desk)
    desk.reload()
    expect(desk.locator("[name=summary]")).to_have_value(MORE)


@pytest.mark.parametrize("name", ["Bewaar concept", "Stuur door"])
def test_a_button_sends_nothing_until_the_login(desk: Page, own_site: Site, name: str) -> None:
    address = desk.url
    desk.evaluate("""document.addEventListener("w-autosave:save", (event) => event.preventDefault(), true)""")
    desk.locator("[name=summary]").fill(WORDS)
    choose(desk, name)
    expect(desk.get_by_role("alert")).to_contain_text("Je bent uitgelogd")
    desk.wait_for_timeout(500)
    assert desk.url == address
    expect(desk.locator("[name=summary]")).to_have_value(WORDS)
    logs_in_again(desk, own_site)
    expect_no_notice(desk)
    with desk.expect_navigation():
        choose(desk, name)
    desk.goto(address)
    expect(desk.locator("[name=summary]")).to_have_value(WORDS)


def choose(desk: Page, name: str) -> None:
    if name == "Bewaar concept":
        desk.get_by_role("button", name=name).last.click()
    else:
        press(desk, name)


def test_who_logged_in_again_unnoticed_saves_with_the_new_token(desk: Page, own_site: Site) -> None:
    again = Visitor(own_site)
    again.log_in("redacteur")
    desk.context.add_cookies(again.cookies)
    desk.locator("[name=summary]").fill(WORDS)
    expect_saved(desk)
    with desk.expect_navigation():
        choose(desk, "Bewaar concept")
    expect(desk.locator("[name=summary]")).to_have_value(WORDS)
    expect_no_notice(desk)


@pytest.mark.parametrize("role", ["eindredacteur", "lid"])
def test_the_login_of_somebody_else_sends_nothing(desk: Page, own_site: Site, role: str) -> None:
    somebody, address = Visitor(own_site), desk.url
    somebody.log_in(role)
    desk.context.add_cookies(somebody.cookies)
    desk.locator("[name=summary]").fill(WORDS)
    expect(desk.get_by_role("alert")).to_contain_text("iemand anders ingelogd")
    choose(desk, "Bewaar concept")
    desk.wait_for_timeout(1500)
    assert desk.url == address
    expect(desk.locator("[name=summary]")).to_have_value(WORDS)
    writer = Visitor(own_site)
    writer.log_in("redacteur")
    assert WORDS not in writer.get(address).text
