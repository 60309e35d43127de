"""A date at the desk, typed the way people write it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_editor_journey import log_in
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

WRITTEN = {
    "1-12-2027 14:00": "01-12-2027 14:00",
    "1/12/2027 14:00": "01-12-2027 14:00",
    "1.12.2027, 9.05 uur": "01-12-2027 09:05",
    "1 dec 2027 14:00": "01-12-2027 14:00",
    "1 mrt 2027": "01-03-2027 00:00",
    "1 mrt. 2027 om 9.30 uur": "01-03-2027 09:30",
    "1-12-2027 14 uur": "01-12-2027 14:00",
    "1-12-2027 om 14:00": "01-12-2027 14:00",
    "2 december 2027, om 9u": "02-12-2027 09:00",
    "2027-12-01 14:00": "01-12-2027 14:00",
    "01-12-2027": "01-12-2027 00:00",
    "": "",
}
NOT_UNDERSTOOD = ["morgen", "1-12-2027 om", "1-12-2027 25 uur", "31-02-2027 10:00", "12-31-2027 10:00"]


@pytest.fixture
def dialog(own_site: Site, enter: Enter) -> Page:
    """The dialog in which an eindredacteur says when a page goes on the site."""
    page = enter(own_site)
    log_in(page, own_site, "eindredacteur")
    page.goto("/beheer/pages/search/?q=Leren+en+Versterken")
    page.locator("td.title a[href$='/edit/']").first.click()
    page.locator("[data-side-panel-toggle=status]").click()
    page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    expect(page.locator("[name=go_live_at]")).to_be_visible()
    return page


def type_date(page: Page, typed: str) -> None:
    page.locator("[name=go_live_at]").focus()
    page.locator("[name=go_live_at]").fill("")
    page.keyboard.type(typed)
    page.locator("[name=expire_at]").focus()


def test_a_date_is_read_the_way_people_write_it(dialog: Page) -> None:
    for typed, written in WRITTEN.items():
        type_date(dialog, typed)
        expect(dialog.locator("[name=go_live_at]")).to_have_value(written)
    expect(dialog.get_by_role("alert").filter(has_text="datum")).to_have_count(0)


def test_what_is_no_date_stays_with_a_word_about_it(dialog: Page) -> None:
    told = dialog.get_by_role("alert").filter(has_text="31-12-2026 14:00")
    for typed in NOT_UNDERSTOOD:
        type_date(dialog, typed)
        expect(dialog.locator("[name=go_live_at]")).to_have_value(typed)
        expect(told).to_have_count(1)
    type_date(dialog, "1-12-2027 14:00")
    expect(told).to_have_count(0)
    expect(dialog.locator("[name=go_live_at]")).not_to_have_attribute("aria-invalid", "true")


def test_what_the_server_said_of_the_field_stays(dialog: Page) -> None:
    field = dialog.locator("[name=go_live_at]")
    type_date(dialog, "1-12-2027 14:00")
    field.evaluate("""input => {
        input.defaultValue = input.value;
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", "hulp fout");
    }""")
    type_date(dialog, "01-12-2027 14:00")
    expect(field).to_have_attribute("aria-describedby", "hulp fout")
    expect(field).to_have_attribute("aria-invalid", "true")
    type_date(dialog, "morgen")
    expect(field).to_have_attribute("aria-describedby", "hulp fout id_go_live_at-not-understood")
    type_date(dialog, "2-12-2027 14:00")
    expect(field).to_have_attribute("aria-describedby", "hulp fout")
    expect(field).not_to_have_attribute("aria-invalid", "true")
