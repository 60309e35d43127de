"""A page that stays open: who comes back to it and may not read it any more, does not read it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.speaking import Way
from tests.journeys.test_invitation_journey import INSIDE, closes
from tests.journeys.test_question_journey import comes_in, joins
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

WAY = Way("nl", script=True)


def removes(page: Page, name: str) -> None:
    page.goto("/wijken/proefwijk/beheer/")
    row = page.locator("main li", has_text=name)
    row.locator("summary", has_text=WAY.says("Change")).click()
    row.get_by_role("link", name=WAY.says("Remove from the group")).click()
    page.fill("[name=why]", "Je schreef over een bewoner met naam en kamer.")
    page.locator("main .button-danger").click()
    expect(page.locator("main")).to_contain_text(WAY.says("That is done. The person hears it, and why."))


def comes_back(page: Page) -> None:
    """To the tab, after the pause in which nothing is asked."""
    page.clock.fast_forward("00:11")
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_who_was_removed_from_a_closed_group_reads_nothing_in_the_tab_that_was_open(
    own_site: Site, enter: Enter
) -> None:
    member = comes_in(own_site, enter, "redacteur", script=True).page
    host = comes_in(own_site, enter, "lid", script=True).page
    joins(member)
    closes(host, WAY)
    member.clock.install()
    member.goto("/wijken/proefwijk/")
    member.get_by_role("link", name=INSIDE).first.click()
    heading = member.get_by_role("heading", level=1)
    expect(heading).to_have_text(INSIDE)

    with member.expect_response(lambda answer: "/nieuw/" in answer.url) as asked:
        comes_back(member)
    assert asked.value.status == 204
    expect(heading).to_have_text(INSIDE)

    removes(host, "Rik Redacteur")
    comes_back(member)
    expect(heading).not_to_have_text(INSIDE)
    expect(member.locator("body")).not_to_contain_text(INSIDE)
