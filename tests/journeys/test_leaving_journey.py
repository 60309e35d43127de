"""A member gets the data, leaves and comes back, in a real browser."""

import io
import re
import zipfile

import pytest

from tests.journeys.person import Person, logs_in_with_passkey, logs_out, signs_up

pytestmark = pytest.mark.browser


def adds_passkey(person: Person) -> None:
    person.goes_to("/account/2fa/webauthn/add/")
    person.looks()
    person.presses("[data-passkey] .button-primary")
    person.page.wait_for_url("**/recovery-codes/")
    person.looks()


def test_a_member_with_a_passkey_comes_gets_everything_leaves_and_comes_back(somebody: Person) -> None:
    signs_up(somebody)
    adds_passkey(somebody)
    somebody.goes_to("/account/2fa/webauthn/")
    somebody.looks()
    somebody.presses("a[href$='/edit/']")
    somebody.looks()
    somebody.fills(name="Mijn telefoon")
    somebody.presses("main .button-primary")
    assert "Mijn telefoon" in somebody.page.locator("main").inner_text()
    somebody.presses("a[href$='/remove/']")
    somebody.looks()
    logs_out(somebody)
    logs_in_with_passkey(somebody)
    somebody.looks()

    somebody.goes_to("/profiel/gegevens/")
    somebody.looks()
    with somebody.page.expect_download() as download:
        somebody.page.locator("a[download]").click()
    packed = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert "@voorbeeld.nl" in packed.read(packed.namelist()[0]).decode()

    somebody.goes_to("/profiel/verwijderen/")
    somebody.page.wait_for_url("**/reauthenticate/**")
    if "webauthn" not in somebody.path:
        somebody.looks()
        somebody.presses("a[href*='webauthn']")
    somebody.looks()
    somebody.presses("[data-passkey] button")
    somebody.page.wait_for_url(somebody.site.address + "/profiel/verwijderen/")
    somebody.looks()
    somebody.page.locator("input[value=go]").check()
    somebody.presses("main .button-danger")
    assert somebody.path == "/profiel/verwijderd/"
    somebody.looks()
    somebody.goes_to("/profiel/")
    assert somebody.path == "/account/login/?next=/profiel/"

    somebody.goes_to(re.search(r"/profiel/terug/\S+", somebody.mails()[-1]).group())
    somebody.looks()
    somebody.presses("main .button-primary")
    assert somebody.path == "/account/login/"
    logs_in_with_passkey(somebody)
    assert somebody.page.locator("[name=display_name]").input_value() == "Noor"


def test_logging_in_while_leaving_leads_to_undoing_only(somebody: Person) -> None:
    signs_up(somebody)
    somebody.goes_to("/profiel/verwijderen/")
    assert somebody.path.startswith("/account/bewijs/")
    somebody.looks()
    somebody.presses("main .button-primary")
    somebody.looks("after the code was sent")
    somebody.enters_code()
    somebody.page.locator("input[value=stay]").check()
    somebody.presses("main .button-danger")
    somebody.goes_to("/account/login/")
    somebody.fills(login=somebody.address)
    somebody.presses("main .button-primary")
    somebody.looks()
    somebody.enters_code()
    assert somebody.path == "/profiel/terug/"
    somebody.goes_to("/profiel/gegevens/")
    assert somebody.path.startswith("/account/login/")
