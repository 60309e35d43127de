"""A new member signs up and makes logging in safer, in a real browser."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.journeys.person import Person, fills_in_who_they_are, logs_in_with_passkey, logs_out, signs_up

pytestmark = pytest.mark.browser


def test_a_passkey_is_enough_to_sign_up(somebody: Person) -> None:
    somebody.goes_to("/account/signup/passkey/")
    somebody.looks()
    fills_in_who_they_are(somebody)
    somebody.enters_code()
    somebody.page.wait_for_url("**/webauthn/signup/")
    somebody.looks()
    somebody.presses("[data-passkey] .button-primary")
    somebody.page.wait_for_url(somebody.site.address + "/vandaag/")
    logs_out(somebody)
    logs_in_with_passkey(somebody)


def test_a_member_with_a_password_and_an_app(somebody: Person) -> None:
    signs_up(somebody, password1="een lange zin")
    somebody.goes_to("/account/2fa/totp/activate/")
    somebody.looks()
    secret = somebody.page.locator(".secret-key").inner_text()
    used = app_code(secret)
    somebody.fills(code=used)
    somebody.presses("main .button-primary")
    assert somebody.path == "/account/2fa/recovery-codes/"
    assert "app" in somebody.mails()[-1]
    assert "127.0.0.1" not in " ".join(somebody.mails()), "mails name no IP address"
    spare = somebody.page.locator(".codes li").first.inner_text()
    logs_out(somebody)
    somebody.goes_to("/account/login/")
    somebody.page.locator("summary", has_text=re.compile("wachtwoord|password")).click()
    somebody.fills(login=somebody.address, password="fout")
    somebody.presses("details .button:not(.button-line)")
    somebody.looks("a wrong password")
    somebody.fills(password="een lange zin")
    somebody.presses("details .button:not(.button-line)")
    assert somebody.path == "/account/2fa/authenticate/"
    somebody.looks()
    somebody.fills(code=spare)
    somebody.presses("main form:has([name=code]) button")
    assert somebody.path == "/vandaag/"


def app_code(secret: str) -> str:
    """The code that an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


MANAGED = [
    "/profiel/",
    "/account/email/",
    "/account/password/change/",
    "/account/2fa/",
    "/account/sessions/",
    "/account/logout/",
    "/account/reauthenticate/",
    "/account/2fa/webauthn/",
]
ENTRANCES = ["/account/login/code/", "/account/password/reset/", "/account/inactive/", "/profiel/terug/"]


def test_all_other_pages_of_an_account_are_good(somebody: Person) -> None:
    for path in ENTRANCES:
        somebody.goes_to(path)
        somebody.looks("as a visitor")
    signs_up(somebody, password1="een lange zin")
    for path in MANAGED:
        somebody.goes_to(path)
        somebody.looks("with a password only")
    somebody.goes_to("/profiel/")
    somebody.fills(display_name="")
    somebody.presses("main form[action='/profiel/'] .button-primary")
    somebody.looks("no name")
    somebody.goes_to("/beheer/")
    somebody.looks()
    somebody.complaints.clear()  # the browser reports the 403 and the 404, which were asked for
