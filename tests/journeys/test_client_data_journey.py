"""What could point at a client is asked about while somebody types, and can be made other words with one tap."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.person import Person
from tests.journeys.test_question_journey import comes_in
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

TYPED = "Hoe help ik mevrouw Jansen van kamer 12?"


@pytest.fixture
def person(live_site: Site, enter: Enter) -> Person:
    return comes_in(live_site, enter, "lid", script=True)


def types(page: Page, words: str) -> Locator:
    page.goto("/vraag/nieuw/")
    page.get_by_label("Je vraag in één zin").fill(words)
    return page.get_by_role("region", name="Klopt dit?")


def sends(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Stel je leervraag").click()


def test_other_words_with_one_tap(person: Person) -> None:
    page = person.page
    asked = types(page, TYPED)
    expect(asked.locator("mark")).to_have_text(["mevrouw Jansen", "kamer 12"])
    person.looks("with what could point at a client")
    asked.get_by_role("button", name="Maak er “mw. A.” van").click()
    expect(page.get_by_label("Je vraag in één zin")).to_have_value("Hoe help ik mw. A. van kamer 12?")
    expect(asked.locator("mark")).to_have_text(["kamer 12"])
    asked.get_by_role("button").click()
    expect(asked).to_have_count(0)
    sends(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe help ik mw. A. van [kamer]?")
    assert person.complaints == []


def test_it_is_asked_in_view_below_what_was_typed(person: Person) -> None:
    page = person.page
    page.set_viewport_size({"width": 320, "height": 640})
    asked = types(page, TYPED)
    expect(asked.get_by_text("Dit kan naar een cliënt wijzen")).to_be_in_viewport()
    page.get_by_text("Vertel er meer bij").click()
    page.get_by_label("Wil je er iets bij vertellen?").fill("Hij woont in kamer 8.")
    expect(asked.locator("mark")).to_have_text(["mevrouw Jansen", "kamer 12", "kamer 8"])
    page.get_by_label("Je vraag in één zin").fill("Hoe help ik iemand met eten?")
    expect(asked.locator("mark")).to_have_text(["kamer 8"])
    below = page.locator(".field:has([name=detail]) + [data-client-data]")
    expect(below.get_by_role("button")).to_have_count(1)
    asked.get_by_role("button").click()
    expect(page.get_by_label("Wil je er iets bij vertellen?")).to_be_focused()


def test_who_says_that_it_is_right_is_not_asked_twice(person: Person) -> None:
    page = person.page
    asked = types(page, "Hoe vond meneer Vermeulen van school de stage?")
    asked.get_by_role("checkbox").check()
    sends(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe vond meneer Vermeulen van school de stage?")


def test_a_bsn_cannot_be_right(person: Person) -> None:
    page = person.page
    asked = types(page, "Mag 123456782 in de rapportage?")
    expect(asked).to_contain_text("BSN")
    expect(asked.get_by_role("checkbox")).to_have_count(0)
    sends(page)
    expect(page.get_by_label("Je vraag in één zin")).to_have_value("Mag 123456782 in de rapportage?")
    expect(page.locator("main")).to_contain_text("BSN")


def test_nothing_of_it_is_sent_while_somebody_types(person: Person) -> None:
    page, sent = person.page, list[str]()
    page.goto("/vraag/nieuw/")
    page.get_by_text("Vertel er meer bij").click()
    page.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    page.get_by_label("Wil je er iets bij vertellen?").fill("Het gaat om mevrouw Jansen.")
    expect(page.get_by_role("region", name="Klopt dit?")).to_contain_text("mevrouw Jansen")
    assert not any("Jansen" in each for each in sent)


def test_a_tag_is_looked_at_too(person: Person) -> None:
    page = person.page
    asked = types(page, "Hoe help ik iemand met eten?")
    page.get_by_text("Vertel er meer bij").click()
    page.get_by_label("Waar gaat het over?").fill("eten, mevrouw Jansen")
    expect(asked.locator("mark")).to_have_text(["mevrouw Jansen"])
    asked.get_by_role("button", name="Maak er “mw. A.” van").click()
    expect(page.get_by_label("Waar gaat het over?")).to_have_value("eten, mw. A.")
    expect(page.locator("[data-count]:visible")).to_have_count(0)
    assert person.complaints == []
