"""What somebody types stays on their device until it has arrived, and goes when they log out."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.journeys.test_question_journey import comes_in
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

TYPED = "Hoe help ik iemand die niet slaapt?"


@pytest.fixture
def page(live_site: Site, enter: Enter) -> Page:
    return comes_in(live_site, enter, "lid", script=True).page


def types(page: Page, words: str = TYPED) -> None:
    page.goto("/vraag/nieuw/")
    title(page).fill(words)
    expect(page.locator("[data-saved]")).to_be_visible()


def title(page: Page) -> Locator:
    return page.get_by_label("Je vraag in één zin")


def sends(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Stel je leervraag").click()


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:'))")
    return found


def test_without_a_connection_it_waits_and_goes_when_there_is_one(page: Page) -> None:
    types(page)
    page.context.set_offline(True)
    expect(page.locator("[data-offline]")).to_be_visible()
    sends(page)
    expect(title(page)).to_have_value(TYPED)
    page.context.set_offline(False)
    expect(page.locator("[data-offline]")).to_be_hidden()
    sends(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(TYPED)
    assert kept(page) == []
    page.goto("/vraag/nieuw/")
    expect(title(page)).to_have_value("")


def test_without_a_connection_it_says_how_long_it_is_kept(page: Page) -> None:
    page.goto("/vraag/nieuw/")
    page.context.set_offline(True)
    said = page.locator("[data-offline]")
    expect(said).to_contain_text("bewaren we op dit apparaat. Verstuur", use_inner_text=True)
    page.get_by_label("Anoniem", exact=False).check()
    expect(said).to_contain_text("bewaren we tot je dit venster sluit. Verstuur", use_inner_text=True)
    expect(said).not_to_contain_text("op dit apparaat", use_inner_text=True)


def test_it_is_there_after_logging_in_again(page: Page, live_site: Site) -> None:
    types(page)
    page.context.clear_cookies(name="sessionid")
    sends(page)
    expect(page).to_have_url(f"{live_site.address}/account/login/?next=/vraag/nieuw/")
    visitor = Visitor(live_site)
    visitor.log_in("lid")
    page.context.add_cookies(visitor.cookies)
    page.goto("/vraag/nieuw/")
    expect(title(page)).to_have_value(TYPED)


def test_it_is_there_after_an_error(page: Page) -> None:
    types(page)

    def fails(route: Route) -> None:
        route.fulfill(status=500, body="<h1>Er ging iets mis</h1>", content_type="text/html")

    page.route("**/vraag/nieuw/", fails)
    sends(page)
    expect(page.get_by_role("heading")).to_have_text("Er ging iets mis")
    page.unroute("**/vraag/nieuw/")
    page.goto("/vraag/nieuw/")
    expect(title(page)).to_have_value(TYPED)


def test_it_is_there_after_going_away_and_back(page: Page) -> None:
    types(page)
    page.goto("/vandaag/")
    page.go_back()
    expect(title(page)).to_have_value(TYPED)


def test_what_was_typed_after_a_send_whose_answer_never_came_is_kept(page: Page) -> None:
    types(page)
    page.evaluate("""() => {
        const form = document.querySelector("form[data-draft]");
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
        }, { once: true });
    }""")
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/vraag/nieuw/" in answer.url):
        sends(page)
    title(page).fill(f"{TYPED} En hij hoest.")
    page.wait_for_timeout(500)
    page.goto("/vraag/nieuw/")
    expect(page.locator("[data-stored]")).to_have_count(1)
    expect(title(page)).to_have_value(f"{TYPED} En hij hoest.")
    sends(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{TYPED} En hij hoest.")
    assert kept(page) == []


def test_what_has_arrived_does_not_come_back_with_the_page(page: Page) -> None:
    types(page)
    sends(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(TYPED)
    page.go_back()
    expect(title(page)).to_have_value("")


def test_logging_out_leaves_nothing_for_the_next(page: Page, live_site: Site) -> None:
    types(page)
    page.goto("/account/logout/")
    page.locator("main form[action$='/logout/'] button").first.click()
    expect(page).not_to_have_url(f"{live_site.address}/account/logout/")
    assert kept(page) == []
    visitor = Visitor(live_site)
    visitor.log_in("lid")
    page.context.add_cookies(visitor.cookies)
    page.goto("/vraag/nieuw/")
    expect(title(page)).to_have_value("")


def test_what_a_logout_in_another_tab_took_away_is_given_back(page: Page) -> None:
    types(page)
    other = page.context.new_page()
    other.goto("/account/logout/")
    other.locator("main form[action$='/logout/'] button").first.click()
    expect(other).to_have_url(re.compile(r"/$"))
    assert kept(page) == []
    sends(page)
    expect(page.locator("main")).to_contain_text(TYPED)
    assert kept(page) == []


def test_somebody_else_at_the_same_device_sees_nothing_of_it(page: Page, live_site: Site) -> None:
    types(page)
    visitor = Visitor(live_site)
    visitor.log_in("redacteur")
    page.context.clear_cookies()
    page.context.add_cookies(visitor.cookies)
    page.goto("/vraag/nieuw/")
    expect(page.locator("main")).not_to_contain_text(TYPED)
    assert TYPED not in "".join(box.input_value() for box in page.locator("main textarea").all())
