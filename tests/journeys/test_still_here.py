"""A question that stays open in a tab: whoever logs out in another one, does not leave it there to be read."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.served.build import NUMBER
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAUSE = 11_000
"""Milliseconds; a little more than static/js/still-here.js takes between two looks."""


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


def test_who_is_still_logged_in_reads_on(question: "Page") -> None:
    with question.expect_response(lambda answer: answer.request.method == "HEAD") as looked:
        comes_back(question)
    assert looked.value.status == 200
    expect(question).to_have_url(re.compile(f"/wijken/proefwijk/vragen/{NUMBER}/"))
