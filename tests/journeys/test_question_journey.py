"""From a question to an answer that helped: on a phone, and without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.person import Person
from tests.journeys.speaking import LOCALES, WAYS, Way, both_ways
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

QUESTION = "Hoe help ik iemand die niet wil eten?"
ANSWER = "Ga er eens zelf bij zitten en eet mee."


def comes_in(site: Site, enter: Enter, role: str, *, script: bool, language: str = "nl") -> Person:
    visitor = Visitor(site, language)
    visitor.log_in(role)
    page = enter(site, width=320, java_script_enabled=script, locale=LOCALES[language])
    page.context.add_cookies(visitor.cookies)
    return Person(site, page, site.people[role]["email"])


def asks(page: Page, way: Way = WAYS[0]) -> None:
    """From today: the button in the thumb zone, the words, the button below them."""
    page.goto("/vandaag/")
    page.get_by_role("navigation").get_by_role("link", name=way.says("Ask your question")).last.click()
    page.get_by_label(way.says("Your question in one sentence")).fill(QUESTION)
    page.get_by_role("main").get_by_role("button", name=way.says("Ask your learning question")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)


def joins(page: Page) -> None:
    page.goto("/wijken/proefwijk/meedoen/")
    if page.url.endswith("/meedoen/"):  # who is a member already is led on
        page.locator("[name=perspective]").select_option("volunteer")
        page.locator("main form button.button-primary").click()


def finds_and_answers(page: Page, way: Way = WAYS[0]) -> None:
    page.goto("/vandaag/")
    page.get_by_role("link", name=QUESTION).click()
    page.get_by_role("button", name=way.says("I look into it")).click()
    expect(page.locator("#belofte")).to_contain_text(way.says("You look into it, until"))
    page.get_by_label(way.says("What is your experience?")).fill(ANSWER)
    page.get_by_role("button", name=way.says("Place your answer")).click()
    expect(page.locator("article.answer")).to_contain_text(ANSWER)
    expect(page.locator("#belofte")).to_have_count(0)


def thanks_and_marks(page: Page, way: Way = WAYS[0]) -> None:
    page.goto("/vandaag/")
    page.get_by_role("link", name=QUESTION).click()
    answer = page.locator("article.answer")
    thanks = answer.get_by_role("button", name=way.says("Thank you"))
    thanks.click()
    expect(thanks).to_have_attribute("aria-pressed", "true")
    answer.get_by_role("button", name=way.says("This helped me on")).click()
    expect(page.locator("article.answer-helped")).to_contain_text(ANSWER)


@both_ways
def test_a_trainee_asks_a_volunteer_answers_and_the_trainee_goes_on(own_site: Site, enter: Enter, way: Way) -> None:
    trainee = comes_in(own_site, enter, "lid", script=way.script, language=way.language)
    volunteer = comes_in(own_site, enter, "redacteur", script=way.script, language=way.language)

    asks(trainee.page, way)
    joins(volunteer.page)
    finds_and_answers(volunteer.page, way)
    thanks_and_marks(trainee.page, way)

    for person in (trainee, volunteer):
        if way.script:
            person.looks("with an answer that helped")
        assert person.complaints == []


def test_what_is_wrong_keeps_what_was_typed_without_script(own_site: Site, enter: Enter) -> None:
    page = comes_in(own_site, enter, "lid", script=False).page
    page.goto("/vraag/nieuw/")
    page.get_by_text("Vertel er meer bij").click()
    page.get_by_label("Wil je er iets bij vertellen?").fill("Het gaat om de avond.")
    page.get_by_role("main").get_by_role("button", name="Stel je leervraag").click()
    expect(page.locator("main")).to_contain_text("Schrijf je vraag op")
    expect(page.get_by_label("Wil je er iets bij vertellen?")).to_have_value("Het gaat om de avond.")


def test_changing_and_taking_away(own_site: Site, enter: Enter) -> None:
    trainee = comes_in(own_site, enter, "lid", script=True)
    page = trainee.page
    asks(page)
    page.get_by_role("link", name="Wijzig", exact=True).click()
    trainee.looks()
    page.get_by_label("Je vraag in één zin").fill("Hoe help ik iemand die weinig eet?")
    page.get_by_role("button", name="Opslaan").click()
    page.get_by_role("link", name=re.compile("gewijzigd")).click()
    expect(page.locator("main")).to_contain_text(QUESTION)
    page.get_by_role("button", name="Haal deze woorden voorgoed weg").click()
    expect(page.locator("main")).not_to_contain_text(QUESTION)
    trainee.looks("with words that are gone")
    page.get_by_role("link", name="Terug naar de vraag").click()
    page.get_by_role("link", name="Haal weg").first.click()
    page.get_by_role("button", name="Ja, haal het weg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Proefwijk")
    assert trainee.complaints == []


def test_a_page_that_stayed_open_lets_go_of_what_may_not_be_read_any_more(own_site: Site, enter: Enter) -> None:
    asker, reader = (comes_in(own_site, enter, role, script=True).page for role in ("lid", "redacteur"))
    asks(asker)
    reader.clock.install()
    reader.goto(asker.url)
    expect(reader.get_by_role("heading", level=1)).to_have_text(QUESTION)
    comes_back = "dispatchEvent(new Event('focus'))"
    reader.clock.fast_forward(11_000)
    with reader.expect_response(lambda answer: "/nieuw/" in answer.url) as looked:
        reader.evaluate(comes_back)
    assert looked.value.status == 204
    asker.get_by_role("link", name="Haal weg").first.click()
    asker.get_by_role("button", name="Ja, haal het weg").click()
    reader.clock.fast_forward(11_000)
    reader.evaluate(comes_back)
    expect(reader.get_by_text(QUESTION)).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_what_answers_it_already_is_chosen_with_a_finger(own_site: Site, enter: Enter, script: bool) -> None:
    page = comes_in(own_site, enter, "lid", script=script).page
    page.goto("/vraag/nieuw/")
    page.get_by_label("Je vraag in één zin").fill("Alleen in de nachtdienst op de gang, hoe doe je dat?")
    if not script:
        page.get_by_role("button", name="Kijk eerst wat erop lijkt").click()
    page.get_by_role("button", name="Dit beantwoordt mijn vraag").first.click()
    expect(page.get_by_text("Fijn dat je het gevonden hebt")).to_be_visible()
