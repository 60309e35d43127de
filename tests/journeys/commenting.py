"""Writing comments beside a page of the editors' desk that is saved by itself."""

import re

from playwright.sync_api import APIResponse, Locator, Page, Route, expect


class SlowSaves:
    """What the page saves by itself is saved at once, but the answers come when the test lets them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.is_slow = False
        self.waiting: list[tuple[Route, APIResponse]] = []
        page.route("**/beheer/pages/**", self.pass_on)

    def pass_on(self, route: Route) -> None:
        sent = route.request
        if not (self.is_slow and sent.method == "POST" and sent.headers.get("accept") == "application/json"):
            route.fallback()
            return
        self.waiting.append((route, route.fetch()))

    def wait_for_one(self) -> None:
        self.is_slow = True
        for _ in range(100):
            if self.waiting:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("nothing was saved by itself")

    def answer(self) -> None:
        self.is_slow = False
        for route, answer in self.waiting:
            route.fulfill(response=answer)
        self.waiting.clear()


def expect_saved(page: Page) -> None:
    """Everything was saved by itself: nothing changed since, and no answer is still to come."""
    page.wait_for_timeout(1500)  # the form is looked at twice a second, and sent half a second later
    expect(page.locator("#w-autosave-indicator")).to_have_attribute("data-w-autosave-state-value", "saved")


def open_comment(page: Page, field: str) -> Locator:
    """The box for a new comment on this field, with the cursor in it."""
    section = page.locator(f"[data-contentpath={field}]").first
    section.hover()
    section.locator("[data-component=add-comment-button]").click()
    box = page.locator(".comment--mode-creating textarea").last
    expect(box).to_be_focused()
    return box


def send(page: Page) -> None:
    page.get_by_role("button", name="Opmerking", exact=True).last.click()


def expect_kept(page: Page, *texts: str) -> None:
    """These comments stand at the page when it is opened anew, and no other."""
    page.goto(re.sub(r"/edit/.*", "/edit/", page.url))
    kept = page.locator("#comments-output > fieldset > [name$='-text']")
    expect(page.locator("[name=comments-TOTAL_FORMS]")).to_have_value(str(len(texts)))
    assert [field.get_attribute("value") for field in kept.all()] == list(texts)
