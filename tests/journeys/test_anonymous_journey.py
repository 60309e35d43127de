"""A question without a name, from its receipt to a reaction: on a phone, with and without script."""

import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.person import Person
from tests.journeys.test_question_journey import comes_in, joins
from tests.served.fixtures import Enter
from tests.served.site import ROOT, Site, environment

pytestmark = pytest.mark.browser

QUESTION = "Mag ik huilen op mijn werk?"
ANSWER = "Ja, dat mag. Zoek even een stille plek."
REACTION = "Dank je, dat lucht op."
ROUND = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from community.anonymous.batches import publish_batch
publish_batch(timezone.now() + timedelta(hours={hours}))
"""
LEFT = "Object.values(localStorage).concat(Object.values(sessionStorage)).join()"


def next_round(site: Site, hours: int) -> None:
    """What `run_due` does some hours later. A round comes a few times a day: each needs a later day."""
    code = ROUND.format(hours=hours)
    subprocess.run([sys.executable, "-c", code], env=environment(site.folder), cwd=ROOT, check=True)


def until(page: Page, holds: str) -> None:
    """Wait until an expression holds; the page itself may evaluate none."""
    for _time in range(50):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    raise AssertionError(holds)


def asks_without_a_name(page: Page, *, script: bool) -> str:
    page.goto("/vraag/nieuw/")
    page.get_by_label("Anoniem", exact=False).check()
    page.get_by_label("Je vraag in één zin").fill(QUESTION)
    if script:
        until(page, f"Object.values(sessionStorage).join().includes({QUESTION!r})")
        assert QUESTION not in page.evaluate("Object.values(localStorage).join()")
    page.get_by_role("main").get_by_role("button", name="Stel je leervraag").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bewaar je bewijs")
    words = page.locator("#bewijs").input_value()
    expect(page.get_by_role("button", name="Print")).to_have_count(int(script))
    if script:
        until(page, f"!({LEFT}).includes({QUESTION!r})")
        assert words not in page.evaluate(LEFT)
    return words


def types_the_receipt(page: Page, words: str) -> None:
    page.goto("/vragen/?lijst=mijn")
    page.goto("/bewijs/")
    page.get_by_label("De woorden van je bewijs").fill(words.upper())
    page.get_by_role("button", name="Laat mijn vraag zien").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)


def answers(page: Page) -> None:
    page.goto("/wijken/proefwijk/")
    page.goto("/vragen/?wijk=proefwijk")
    page.get_by_role("link", name=QUESTION).click()
    expect(page.locator("main")).to_contain_text("Anoniem")
    page.get_by_label("Wat is jouw ervaring?").fill(ANSWER)
    page.get_by_role("button", name="Plaats je antwoord").click()
    expect(page.locator("article.answer")).to_contain_text(ANSWER)


def marks_and_reacts(page: Page) -> None:
    page.get_by_role("button", name="Hier kon ik mee verder").click()
    expect(page.get_by_role("button", name="Hier kon ik mee verder")).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Jouw reactie").fill(REACTION)
    page.get_by_role("button", name="Plaats je reactie").click()
    expect(page.locator("main")).to_contain_text("te zien na de volgende ronde")


def takes_it_back(page: Page) -> None:
    page.get_by_text("Neem je vraag terug").click()
    page.get_by_role("button", name="Ja, neem terug").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je vraag is teruggenomen")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_an_anonymous_question_travels_through_with_its_receipt(own_site: Site, enter: Enter, script: bool) -> None:
    trainee = comes_in(own_site, enter, "lid", script=script)
    nurse = comes_in(own_site, enter, "redacteur", script=script)

    def look(who: Person, what: str) -> None:
        if script:
            who.looks(what)

    words = asks_without_a_name(trainee.page, script=script)
    look(trainee, "with a receipt")
    types_the_receipt(trainee.page, words)
    look(trainee, "with a question that waits")
    next_round(own_site, hours=25)
    joins(nurse.page)
    answers(nurse.page)
    look(nurse, "of an anonymous question")
    types_the_receipt(trainee.page, words)
    marks_and_reacts(trainee.page)
    look(trainee, "with an answer")
    next_round(own_site, hours=50)
    nurse.page.reload()
    expect(nurse.page.locator("main")).to_contain_text(REACTION)
    expect(nurse.page.locator("article.answer-helped").first).to_contain_text(ANSWER)
    types_the_receipt(trainee.page, words)
    takes_it_back(trainee.page)
    look(trainee, "taken back")
    nurse.page.reload()
    expect(nurse.page.locator("main")).not_to_contain_text(REACTION)
    for person in (trainee, nurse):
        assert person.complaints == []
