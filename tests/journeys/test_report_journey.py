"""A text that points at a client: reported by one, out of sight at once, decided by a host, told to both, mended."""

import pytest
from playwright.sync_api import expect

from tests.journeys.person import Person
from tests.journeys.test_question_journey import comes_in
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

QUESTION = "Hoe vertel ik mijn team over een val in de nacht?"
MENDED = "Hoe vertel ik een team over een val?"


def takes_part(person: Person) -> None:
    person.goes_to("/wijken/proefwijk/meedoen/")
    person.page.locator("[name=perspective]").select_option("volunteer")
    person.presses("main form button.button-primary")


def asks(person: Person) -> str:
    """Ask, and return where it stands."""
    person.goes_to("/vraag/nieuw/?wijk=proefwijk")
    person.page.get_by_label("Je vraag in één zin").fill(QUESTION)
    person.presses("main form button.button-primary")
    expect(person.page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    return person.path.partition("#")[0]


def reports(person: Person, where: str) -> None:
    person.goes_to(where)
    person.presses("a.report >> nth=0")
    person.page.locator("[name=reason][value=client_data]").check()
    person.looks("with a reason")
    person.presses("main form button.button-primary")
    expect(person.page.locator("main")).not_to_contain_text(QUESTION)


def decides(person: Person) -> None:
    """From the menu to the case of this question."""
    person.goes_to("/vandaag/")
    if not (link := person.page.get_by_role("banner").locator("a[href='/moderatie/']")).is_visible():
        person.page.get_by_role("banner").locator("summary").click()
    link.click()
    person.looks()
    person.page.locator("main .rows a").last.click()
    expect(person.page.locator("main")).to_contain_text(QUESTION)
    person.presses("main form button.button-primary")
    person.looks("to decide")
    person.page.locator("[name=outcome][value=hidden]").check()
    person.page.locator("main select[name=reason]").select_option("client_data")
    person.page.locator("main [name=words]").fill("Laat weg om wie het gaat.")
    person.presses("main form[data-draft] button.button-primary")
    expect(person.page.locator("main form")).to_have_count(0)


def reads_and_mends(person: Person, where: str) -> None:
    person.goes_to("/meldingen/")
    person.page.locator("main a[href*='/moderatie/']").first.click()
    expect(person.page.locator("main")).to_contain_text("Laat weg om wie het gaat.")
    person.looks()
    person.goes_to(f"{where}wijzigen/")
    person.page.locator("main [name=title]").fill(MENDED)
    person.presses("main form[data-draft] button.button-primary")


def test_a_report_from_the_first_word_to_the_last(own_site: Site, enter: Enter) -> None:
    author, reader, host = (comes_in(own_site, enter, role, script=True) for role in ("redacteur", "naaste", "lid"))
    for person in (author, reader):
        takes_part(person)
    where = asks(author)
    reports(reader, where)
    decides(host)
    reads_and_mends(author, where)
    reader.goes_to("/meldingen/")
    expect(reader.page.locator("main")).to_contain_text("Dank je wel voor je melding. De tekst is nu verborgen.")
    host.goes_to("/moderatie/")
    expect(host.page.locator("main .rows")).to_be_visible()
    for person in (author, reader, host):
        assert person.complaints == []
