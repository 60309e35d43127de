"""One form logs in with a code or with a password, and the keyboard does what somebody means."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.served.fixtures import Enter
from tests.served.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def opens_login(site: Site, page: "Page") -> dict[str, str]:
    """Open the page and type the address of a member; return that member."""
    person = site.people["lid"]
    page.goto("/account/login/")
    page.get_by_label("E-mailadres").fill(person["email"])
    return person


@pytest.mark.parametrize("script", [True, False])
def test_enter_in_the_password_logs_in_with_it(own_site: Site, enter: Enter, script: bool) -> None:
    page = enter(own_site, width=320, java_script_enabled=script)
    person = opens_login(own_site, page)
    page.get_by_text("Liever met een wachtwoord").click()
    page.get_by_label("Wachtwoord").fill(person["password"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{own_site.address}/vandaag/")
    assert own_site.mails == []


def test_enter_in_the_address_asks_for_a_code(own_site: Site, enter: Enter) -> None:
    page = enter(own_site, width=320)
    opens_login(own_site, page)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/account/login/code/confirm/"))


def test_the_button_for_a_code_means_a_code_also_when_a_password_is_filled_in(own_site: Site, enter: Enter) -> None:
    page = enter(own_site)
    opens_login(own_site, page)
    page.get_by_text("Liever met een wachtwoord").click()
    page.get_by_label("Wachtwoord").fill("wat de browser nog wist")
    page.get_by_role("button", name="Stuur me een code").click()
    expect(page).to_have_url(re.compile("/account/login/code/confirm/"))
    assert len(own_site.mails) == 1
