"""A relative comes into a closed group: from the mail, through a new account, to the questions behind the door."""

import re
from itertools import count
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.person import Person
from tests.journeys.speaking import Way, both_ways
from tests.journeys.test_question_journey import comes_in
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

INSIDE = "Hoe wek je iemand rustig?"
LINK = re.compile(r"https?://\S+/uitnodiging/\S+/")
_numbers = count(1)


def closes(page: Page, way: Way) -> None:
    page.goto("/wijken/proefwijk/beheer/instellingen/")
    page.locator("[name=access][value=closed]").check()
    page.get_by_role("button", name=way.says("Save"), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Proefwijk")


def invites_by_mail(page: Page, address: str, way: Way) -> None:
    page.goto("/wijken/proefwijk/beheer/uitnodigingen/")
    page.get_by_label(way.says("E-mail address")).fill(address)
    page.get_by_role("button", name=way.says("Send the invitation")).click()
    expect(page.locator("main")).to_contain_text(address)


def makes_a_link(page: Page, way: Way) -> str:
    """For one person, and return it."""
    page.goto("/wijken/proefwijk/beheer/uitnodigingen/")
    page.get_by_label(way.says("How many people may use it?")).fill("1")
    page.get_by_role("button", name=way.says("Make a link")).click()
    return page.locator("main input[readonly]").first.input_value()


def somebody_new(site: Site, enter: Enter, way: Way) -> Person:
    page = enter(site, width=320, **way.browser)
    return Person(site, page, f"naaste{next(_numbers)}@voorbeeld.nl")


def signs_up_at(link: str, person: Person, way: Way) -> None:
    """The invitation waits behind the form, the rules, the age and the code."""
    person.goes_to(urlsplit(link).path)
    look(person, "as a visitor", way)
    expect(person.page.locator("main")).not_to_contain_text(INSIDE)
    person.page.get_by_role("link", name=way.says("Make an account")).click()
    person.fills(email=person.address, display_name="Truus")
    person.presses("main form button.button-primary")
    expect(person.page.locator("main")).to_contain_text(way.says("Read the house rules, and tick it if you agree."))
    person.page.check("[name=is_sixteen]")
    person.page.check("[name=agrees]")
    person.presses("main form button.button-primary")
    person.enters_code()
    expect(person.page).to_have_url(re.compile("/uitnodiging/"))


def comes_inside(person: Person, way: Way) -> None:
    look(person, "to come in", way)
    person.presses("main form button.button-primary")
    expect(person.page.locator("main")).to_contain_text(way.says("Choose what fits you best here."))
    person.page.locator("[name=perspective]").select_option("relative")
    person.presses("main form button.button-primary")
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Proefwijk")
    person.page.get_by_role("link", name=INSIDE).first.click()
    expect(person.page.get_by_role("heading", level=1)).to_have_text(INSIDE)


def look(person: Person, what: str, way: Way) -> None:
    if way.script:
        person.looks(what)


@both_ways
def test_a_relative_joins_a_closed_group_by_a_personal_mail(own_site: Site, enter: Enter, way: Way) -> None:
    host = comes_in(own_site, enter, "lid", script=way.script, language=way.language)
    relative = somebody_new(own_site, enter, way)
    closes(host.page, way)
    invites_by_mail(host.page, relative.address, way)
    look(host, "with an invitation", way)
    found = LINK.search(relative.mails()[-1])
    assert found
    signs_up_at(found[0], relative, way)
    comes_inside(relative, way)
    look(relative, "of a closed group", way)
    for person in (host, relative):
        assert person.complaints == []


def test_a_link_for_one_opens_once_and_for_others_the_group_is_not_there(own_site: Site, enter: Enter) -> None:
    way = Way("nl", script=True)
    host = comes_in(own_site, enter, "lid", script=True)
    first, second = (somebody_new(own_site, enter, way) for _number in range(2))
    closes(host.page, way)
    link = makes_a_link(host.page, way)
    signs_up_at(link, first, way)
    comes_inside(first, way)
    second.goes_to(link)
    expect(second.page.get_by_role("heading", level=1)).to_have_text(way.says("This invitation is over"))
    second.looks("used up")
    stranger = comes_in(own_site, enter, "redacteur", script=True, language="nl")
    answer = stranger.page.goto("/wijken/proefwijk/")
    assert answer and answer.status == 404
    stranger.goes_to("/wijken/")
    expect(stranger.page.locator("main")).not_to_contain_text("Proefwijk")
