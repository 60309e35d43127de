"""The end of the loop: told what came of it, offered to the editors, and a draft on their desk."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.person import Person
from tests.journeys.speaking import Way, both_ways
from tests.journeys.test_question_journey import (
    ANSWER,
    QUESTION,
    asks,
    comes_in,
    finds_and_answers,
    joins,
    thanks_and_marks,
)
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

STORY = "Ik ging erbij zitten en at mee. Ze nam drie happen."
LEARNED = "Samen eten is ook zorg."


def tells_what_came_of_it(page: Page, way: Way) -> None:
    page.get_by_role("link", name=way.says("Tell what you did with it")).click()
    page.get_by_label(way.says("What did you do with it, and what did you learn?")).fill(STORY)
    page.locator("details.more summary").click()
    page.locator("[name=learned]").fill(LEARNED)
    page.get_by_role("button", name=way.says("Tell it")).click()
    expect(page.locator("#ermee")).to_contain_text(STORY)
    expect(page.locator("#ermee")).to_contain_text(LEARNED)


def offers_it(page: Page, way: Way) -> None:
    page.get_by_role("link", name=way.says("Offer it to the editors")).click()
    expect(page.locator("[name=answers]")).to_be_checked()
    page.get_by_role("button", name=way.says("Offer it to the editors")).click()
    expect(page.locator("main")).to_contain_text(way.says("Without your consent we send nothing to the editors."))
    page.locator("[name=consent]").check()
    page.get_by_role("button", name=way.says("Offer it to the editors")).click()
    expect(page.locator("#ermee")).to_contain_text(way.says("You offered it to the editors."))


def agrees(page: Page, way: Way) -> None:
    page.goto("/meldingen/")
    page.locator("main a[href*='/toestemming/']").first.click()
    page.get_by_role("button", name=way.says("Yes, that is fine")).click()
    expect(page.locator("main")).to_contain_text(way.says("You said yes."))


def opens_the_draft(page: Page, group: str) -> None:
    page.goto("/beheer/")
    row = page.get_by_role("row").filter(has_text=group)
    expect(row).to_contain_text("1")
    row.get_by_role("link", name=QUESTION, exact=True).click()
    expect(page).to_have_url(re.compile(r"/beheer/pages/\d+/edit/"))
    expect(page.locator("[name=title]")).to_have_value(QUESTION)


@both_ways
def test_what_came_of_a_question_is_offered_and_an_editor_opens_it(own_site: Site, enter: Enter, way: Way) -> None:
    trainee = comes_in(own_site, enter, "lid", script=way.script, language=way.language)
    nurse = comes_in(own_site, enter, "professional", script=way.script, language=way.language)
    editor = comes_in(own_site, enter, "eindredacteur", script=True, language=way.language)

    asks(trainee.page, way)
    joins(nurse.page)
    finds_and_answers(nurse.page, way)
    thanks_and_marks(trainee.page, way)
    tells_what_came_of_it(trainee.page, way)
    look(trainee, "with what came of it", way)
    offers_it(trainee.page, way)
    agrees(nurse.page, way)
    look(nurse, "with a yes", way)
    opens_the_draft(editor.page, "Proefwijk")
    written = written_on(editor.page)
    for words in (STORY, LEARNED, ANSWER):
        assert words in written
    for name in ("Lies", "Samira", "Proefwijk"):
        assert name not in written
    for person in (trainee, nurse):
        assert person.complaints == []


def written_on(page: Page) -> str:
    """What stands in the fields of the draft."""
    expect(page.get_by_role("textbox").filter(has_text=STORY)).to_be_visible()
    fields = page.locator("main").get_by_role("textbox")
    values: list[str] = fields.evaluate_all("all => all.map(each => each.value ?? each.innerText)")
    return "\n".join(values)


def look(person: Person, what: str, way: Way) -> None:
    if way.script:
        person.looks(what)
