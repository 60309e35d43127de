"""A question that stays open in a tab: whoever logs out in another one, does not leave it there to be read."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.journeys.test_question_journey import joins
from tests.served.build import NUMBER
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAUSE = 11_000
"""Milliseconds; a little more than static/js/looking-again.js waits between two looks."""


@pytest.fixture
def question(own_site: Site, enter: Enter) -> "Page":
    page, member = enter(own_site), Visitor(own_site)
    member.log_in("lid")
    page.context.add_cookies(member.cookies)
    page.clock.install()
    page.goto(f"/wijken/proefwijk/vragen/{NUMBER}/")
    expect(page.locator("main h1")).to_be_visible()
    return page


def comes_back(page: "Page") -> None:
    page.clock.fast_forward(PAUSE)
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_a_question_is_let_go_of_after_logging_out_in_another_tab(question: "Page") -> None:
    asked = question.locator("main h1").inner_text()
    question.context.clear_cookies()
    comes_back(question)
    expect(question).to_have_url(re.compile("/account/login/"))
    assert asked not in question.locator("body").inner_text()


def test_an_answer_whose_draft_went_with_a_logout_in_another_tab_is_given_back(question: "Page") -> None:
    typed = "Doe het gordijn open, en wacht."
    question.locator("form[data-draft] [name=text]").last.fill(typed)
    question.clock.fast_forward(1000)
    other = question.context.new_page()
    other.goto("/account/logout/")
    other.locator("main form[action$='/logout/'] button").first.click()
    expect(other).to_have_url(re.compile(r"/$"))
    comes_back(question)
    expect(question.locator("main textarea[readonly]")).to_have_value(typed)
    expect(question.locator("main h1")).to_have_text("Deze pagina is niet meer open voor jou")


def test_who_is_still_logged_in_reads_on(question: "Page") -> None:
    with question.expect_response(lambda answer: "/nieuw/" in answer.url) as looked:
        comes_back(question)
    assert looked.value.status == 204
    expect(question).to_have_url(re.compile(f"/wijken/proefwijk/vragen/{NUMBER}/"))


def test_who_waits_hears_of_an_answer_without_doing_anything(question: "Page", own_site: Site, enter: Enter) -> None:
    helper, somebody = enter(own_site, width=320), Visitor(own_site)
    somebody.log_in("eindredacteur")
    helper.context.add_cookies(somebody.cookies)
    joins(helper)
    helper.goto(f"/wijken/proefwijk/vragen/{NUMBER}/")
    helper.locator("form[data-draft] [name=text]").last.fill("Begin bij wat iemand graag at.")
    helper.get_by_role("button", name="Plaats je antwoord").click()
    expect(helper.locator("main")).to_contain_text("Begin bij wat iemand graag at.")
    question.clock.fast_forward(61_000)
    expect(question.get_by_role("status").filter(has_text="nieuw antwoord")).to_be_visible()
    expect(question.locator("main")).not_to_contain_text("Begin bij wat iemand graag at.")
    question.get_by_role("link", name="Laat zien").click()
    expect(question.locator("main")).to_contain_text("Begin bij wat iemand graag at.")
