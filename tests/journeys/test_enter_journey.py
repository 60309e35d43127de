"""Enter in a field of one line sends what the form is about, whatever other buttons stand before the one for it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.test_question_journey import comes_in
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

ALIKE = "Alleen in de nachtdienst op de gang, hoe doe je dat?"


@pytest.mark.parametrize("script", [True, False])
def test_what_answers_it_already_is_not_chosen_with_enter(own_site: Site, enter: Enter, script: bool) -> None:
    trainee = comes_in(own_site, enter, "lid", script=script)
    page = trainee.page
    page.goto("/vraag/nieuw/")
    page.get_by_label("Je vraag in één zin").fill(ALIKE)
    if not script:
        page.get_by_role("button", name="Kijk eerst wat erop lijkt").click()
    expect(page.get_by_role("button", name="Dit beantwoordt mijn vraag").first).to_be_visible()
    if script:
        trainee.looks("with what is like it")
    page.get_by_text("Vertel er meer bij").click()
    page.get_by_label("Waar gaat het over?").fill("nacht")
    page.get_by_label("Waar gaat het over?").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(ALIKE)
    assert trainee.complaints == []


def test_words_about_a_client_are_not_replaced_with_enter(own_site: Site, enter: Enter) -> None:
    asked = "Hoe vond meneer Vermeulen van school de stage?"
    page = comes_in(own_site, enter, "lid", script=False).page
    page.goto("/vraag/nieuw/")
    page.get_by_label("Je vraag in één zin").fill(asked)
    page.get_by_role("main").get_by_role("button", name="Stel je leervraag").click()
    page.get_by_label("Dit gaat niet over een cliënt").check()
    page.get_by_label("Dit gaat niet over een cliënt").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(asked)
