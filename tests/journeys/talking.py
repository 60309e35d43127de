"""What somebody does in a conversation, each in their own way: with a finger, or with a keyboard alone."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.served.site import Site

CONVERSATION = "/wijken/proefwijk/gesprek/"


@dataclass(frozen=True)
class Talker:
    page: Page
    name: str
    has_keyboard_only: bool = False

    def comes(self, site: Site, session: str) -> None:
        self.page.context.add_cookies([{"name": "sessionid", "value": session, "url": site.address}])
        self.page.goto(CONVERSATION)

    @property
    def box(self) -> Locator:
        return self.page.locator(".composer textarea")

    @property
    def names(self) -> Locator:
        """What is offered to who types an @."""
        return self.page.get_by_role("listbox", name="Wie bedoel je?").get_by_role("option")

    @property
    def messages(self) -> Locator:
        return self.page.locator(".message[id]")

    def message(self, words: str) -> Locator:
        return self.messages.filter(has_text=words)

    def sees(self, words: str) -> None:
        expect(self.message(words)).to_have_count(1)

    def says(self, words: str) -> None:
        if self.has_keyboard_only:
            self.tabs_to(self.box)
            self.page.keyboard.type(words)
            self.tabs_to(self.page.locator(".composer .button-primary"))
            self.page.keyboard.press("Enter")
        else:
            self.box.fill(words)
            self.page.locator(".composer .button-primary").click()

    def presses(self, button: Locator) -> None:
        if self.has_keyboard_only:
            self.tabs_to(button)
            self.page.keyboard.press("Enter")
        else:
            button.click()

    def opens(self, words: str) -> Locator:
        """Open what can be done with a message; return the part in which it stands."""
        self.presses(self.message(words).locator("[data-does=more]"))
        opened = self.page.locator("[data-open]")
        expect(opened).to_have_count(1)
        return opened

    def tabs_to(self, wanted: Locator) -> None:
        """Press Tab until it has the focus, as somebody without a mouse does."""
        expect(wanted).to_have_count(1)
        for _ in range(200):
            if wanted.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key does not lead {self.name} to {wanted}")

    def conversation(self) -> list[tuple[str | None, str]]:
        """What stands on the screen, from top to bottom: the number of each message, and its words."""
        rows = self.messages.all()
        return [(row.get_attribute("id"), row.locator(".bubble").inner_text()) for row in rows]
