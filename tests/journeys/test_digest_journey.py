"""A digest comes once, leads to the exact place, and is switched off with one click, without logging in."""

import email
import email.policy
import re
import subprocess
import sys
import urllib.request
from email.message import EmailMessage

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.speaking import Way, both_ways
from tests.journeys.test_question_journey import asks, comes_in, finds_and_answers, joins, thanks_and_marks
from tests.served.fixtures import Enter
from tests.served.site import ROOT, Site, environment

pytestmark = pytest.mark.browser

MAILS = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from community.notifications.jobs import mails
print(mails((timezone.localtime() + timedelta(days={days})).replace(hour={hour}, minute=0)))
"""


def the_clock_says(site: Site, days: int, hour: int) -> None:
    """What `run_due` does about mails so many days from now, at an hour of Amsterdam."""
    code = MAILS.format(days=days, hour=hour)
    subprocess.run([sys.executable, "-c", code], env=environment(site.folder), cwd=ROOT, check=True)


def digests(site: Site, address: str) -> list[EmailMessage]:
    mails = [email.message_from_string(text, policy=email.policy.default) for text in site.mails]
    return [mail for mail in mails if mail["To"] == address and mail["List-Unsubscribe"]]


def link(mail: EmailMessage, pattern: str) -> str:
    """The path of the first link of that kind in the plain text."""
    body = mail.get_body(("plain",))
    found = re.search(rf"https?://[^/\s]+({pattern}\S*)", body.get_content() if body else "")
    assert found, mail.as_string()
    return found[1]


def one_click(site: Site, mail: EmailMessage) -> None:
    """What a mail program does with its own button: a POST without cookies (RFC 8058)."""
    path = re.sub(r"^<https?://[^/]+|>$", "", mail["List-Unsubscribe"].strip())
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    with urllib.request.urlopen(site.address + path, data=b"List-Unsubscribe=One-Click", timeout=30) as answer:
        assert answer.status == 200
        assert "Set-Cookie" not in answer.headers


def stops_by_the_page(page: Page, address: str, way: Way) -> None:
    """The same by the link in the mail, in a browser that knows nobody."""
    page.goto(address)
    page.get_by_role("button", name=way.says("Yes, stop")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(way.says("It is done"))


def thanks_again(page: Page, way: Way) -> None:
    button = page.get_by_role("button", name=way.says("Thank you"))
    for pressed in ("false", "true"):
        button.click()
        expect(button).to_have_attribute("aria-pressed", pressed)


@both_ways
def test_a_digest_comes_once_and_one_click_ends_it(own_site: Site, enter: Enter, way: Way) -> None:
    trainee = comes_in(own_site, enter, "lid", script=way.script, language=way.language)
    nurse = comes_in(own_site, enter, "redacteur", script=way.script, language=way.language)
    asks(trainee.page, way)
    joins(nurse.page)
    finds_and_answers(nurse.page, way)
    thanks_and_marks(trainee.page, way)

    for hour in (7, 8, 8, 12):
        the_clock_says(own_site, days=1, hour=hour)
    (digest,) = digests(own_site, nurse.address)
    nurse.goes_to("/meldingen/instellingen/")
    expect(nurse.page.locator("[name=digest][value=daily]")).to_be_checked()
    nurse.goes_to(link(digest, "/wijken/proefwijk/vragen/"))
    expect(nurse.page.locator("article.answer-helped")).to_be_visible()

    visitor = enter(own_site, width=320, **way.browser)
    if way.script:
        one_click(own_site, digest)
    else:
        stops_by_the_page(visitor, link(digest, "/meldingen/afmelden/"), way)
    nurse.goes_to("/meldingen/instellingen/")
    expect(nurse.page.locator("[name=digest][value=off]")).to_be_checked()
    thanks_again(trainee.page, way)
    the_clock_says(own_site, days=2, hour=8)
    assert len(digests(own_site, nurse.address)) == 1
    for person in (trainee, nurse):
        assert person.complaints == []
