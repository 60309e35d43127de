"""A new member signs up, makes logging in safer, gets the data, leaves and comes back, in a real browser."""

import email
import io
import re
import time
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axe_playwright_python.sync_playwright import Axe

from tests.served.fixtures import Enter
from tests.served.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page

pytestmark = pytest.mark.browser
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Person:
    """Somebody at a browser with a mailbox and a device that makes passkeys."""

    def __init__(self, site: Site, page: "Page") -> None:
        self.site, self.page = site, page
        self.complaints: list[str] = []
        self.looked_at: list[str] = []
        page.on("console", self._hears)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        cdp = page.context.new_cdp_session(page)
        cdp.send("WebAuthn.enable")
        cdp.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    def _hears(self, said: "ConsoleMessage") -> None:
        if said.type == "error":
            self.complaints.append(f"{said.location.get('url')}: {said.text}")

    def goes_to(self, path: str) -> None:
        self.page.goto(path)

    def fills(self, **fields: str) -> None:
        for name, value in fields.items():
            self.page.locator(f"main [name={name}]:visible").fill(value)

    def presses(self, selector: str) -> None:
        self.page.locator(selector).click()
        self.page.wait_for_load_state()

    def looks(self) -> None:
        """Look whether the page in view is good for everybody."""
        found = Axe().run(self.page)
        assert not found.response["violations"], f"{self.page.url}\n{found.generate_report()}"
        assert self.page.locator("h1").count() == 1, self.page.url
        self.looked_at.append(self.page.url)

    def last_mail(self) -> str:
        return email.message_from_string(self.site.mails[-1]).get_payload(decode=True).decode()

    def enters_code(self) -> None:
        self.fills(code=re.search(r"\b\d{6}\b", self.last_mail()).group())
        self.presses("main form:has([name=code]) button:not(.button-line)")

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.site.address)


@pytest.fixture(params=[320, 1280])
def somebody(own_site: Site, enter: Enter, request: pytest.FixtureRequest) -> Iterator[Person]:
    scheme = "dark" if request.param == 320 else "light"
    person = Person(own_site, enter(own_site, width=request.param, color_scheme=scheme))
    yield person
    assert person.complaints == []


def signs_up(person: Person, **fields: str) -> None:
    person.goes_to("/account/signup/")
    person.looks()
    person.fills(email="noor@voorbeeld.nl", display_name="Noor", **fields)
    person.presses("main form button.button-primary")
    person.looks()
    person.enters_code()


def adds_passkey(person: Person) -> None:
    person.goes_to("/account/2fa/webauthn/add/")
    person.looks()
    person.presses("[data-passkey] .button-primary")
    person.page.wait_for_url("**/recovery-codes/")
    person.looks()


def logs_out(person: Person) -> None:
    person.goes_to("/profiel/")
    person.presses("main form[action='/account/logout/'] button")


def logs_in_with_passkey(person: Person) -> None:
    person.goes_to("/account/login/?next=/profiel/")
    person.looks()
    person.presses("[data-passkey] button")
    person.page.wait_for_url(person.site.address + "/profiel/")


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

    somebody.goes_to(re.search(r"/profiel/terug/\S+", somebody.last_mail()).group())
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
    somebody.looks()
    somebody.enters_code()
    somebody.page.locator("input[value=stay]").check()
    somebody.presses("main .button-danger")
    somebody.goes_to("/account/login/")
    somebody.fills(email="noor@voorbeeld.nl")
    somebody.presses("main .button-primary")
    somebody.looks()
    somebody.enters_code()
    assert somebody.path == "/profiel/terug/"
    somebody.goes_to("/profiel/gegevens/")
    assert somebody.path.startswith("/account/login/")


def test_a_passkey_is_enough_to_sign_up(somebody: Person) -> None:
    somebody.goes_to("/account/signup/passkey/")
    somebody.looks()
    somebody.fills(email="noor@voorbeeld.nl", display_name="Noor")
    somebody.presses("main form button.button-primary")
    somebody.enters_code()
    somebody.page.wait_for_url("**/webauthn/signup/")
    somebody.looks()
    somebody.presses("[data-passkey] .button-primary")
    somebody.page.wait_for_url(somebody.site.address + "/")
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
    assert "app" in somebody.last_mail()
    assert "127.0.0.1" not in " ".join(somebody.site.mails), "mails name no IP address"
    spare = somebody.page.locator(".codes li").first.inner_text()
    logs_out(somebody)
    somebody.goes_to("/account/login/")
    somebody.page.locator("summary", has_text=re.compile("wachtwoord|password")).click()
    somebody.fills(login="noor@voorbeeld.nl", password="fout")
    somebody.presses("details .button:not(.button-line)")
    somebody.looks()
    somebody.fills(password="een lange zin")
    somebody.presses("details .button:not(.button-line)")
    assert somebody.path == "/account/2fa/authenticate/"
    somebody.looks()
    somebody.fills(code=spare)
    somebody.presses("main form:has([name=code]) button")
    assert somebody.path == "/"


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
        somebody.looks()
    signs_up(somebody, password1="een lange zin")
    for path in MANAGED:
        somebody.goes_to(path)
        somebody.looks()
    somebody.goes_to("/profiel/")
    somebody.fills(display_name="")
    somebody.presses("main form[action='/profiel/'] .button-primary")
    somebody.looks()
    somebody.goes_to("/beheer/")
    somebody.looks()
    somebody.complaints.clear()  # the browser reports the 403 and the 404, which were asked for
