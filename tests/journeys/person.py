"""Somebody at a browser with a mailbox, and what everybody with an account does."""

import email
import email.policy
import re
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

from tests.served.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
NUMBER = re.compile(r"/\d+/")
_looked_at: set[tuple[str, int, str]] = set()


class Person:
    """Somebody with a browser, a mailbox and a device that makes passkeys."""

    def __init__(self, site: Site, page: "Page", address: str) -> None:
        self.site, self.page, self.address = site, page, address
        self.complaints: list[str] = []
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

    def looks(self, what: str = "") -> None:
        """Look whether the page in view is good for everybody; once per page, window and `what` it shows."""
        width = (self.page.viewport_size or {"width": 0})["width"]
        view = (NUMBER.sub("/#/", self.path.split("?")[0]), width, what)
        if view in _looked_at:
            return
        found = Axe().run(self.page)
        assert not found.response["violations"], f"{self.page.url}\n{found.generate_report()}"
        assert self.page.locator("h1").count() == 1, self.page.url
        _looked_at.add(view)

    def mails(self) -> list[str]:
        """The mails to this person in plain text, oldest first."""
        parsed = [email.message_from_string(mail, policy=email.policy.default) for mail in self.site.mails]
        bodies = [mail.get_body(("plain",)) for mail in parsed if mail["To"] == self.address]
        return [body.get_content() for body in bodies if body]

    def enters_code(self) -> None:
        found = re.search(r"\b\d{6}\b", self.mails()[-1])
        assert found, self.mails()[-1]
        self.fills(code=found.group())
        self.presses("main form:has([name=code]) button:not(.button-line)")

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.site.address)


def signs_up(person: Person, **fields: str) -> None:
    person.goes_to("/account/signup/")
    person.looks()
    fills_in_who_they_are(person, **fields)
    person.looks()
    person.enters_code()


def fills_in_who_they_are(person: Person, **fields: str) -> None:
    """The form for a new account, with a yes to the age and the house rules."""
    person.fills(email=person.address, display_name="Noor", **fields)
    person.page.check("[name=is_sixteen]")
    person.page.check("[name=agrees]")
    person.presses("main form button.button-primary")


def logs_out(person: Person) -> None:
    person.goes_to("/profiel/")
    person.presses("main form[action='/account/logout/'] button")


def logs_in_with_passkey(person: Person) -> None:
    person.goes_to("/account/login/?next=/profiel/")
    person.looks()
    person.presses("[data-passkey] button")
    person.page.wait_for_url(person.site.address + "/profiel/")
