"""In a real browser the rules find the same as on the server, before anything is sent."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from community.clientdata.browser import PLACE, rules
from tests.community.clientdata.hostile import texts
from tests.community.clientdata.marked import found_in, read

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

STATIC = Path(settings.STATICFILES_DIRS[0])
ADDRESS = "http://rules.example"
FINDS = """async (texts) => {
  const { findByCodePoint } = await import("/js/client-data/find.js");
  return texts.map((text) => findByCodePoint(text).map(({ kind, start, end }) => [kind, start, end]));
}"""
SHOWS = """async (texts) => {
  const { find } = await import("/js/client-data/find.js");
  return texts.map((text) => { const start = performance.now(); find(text); return performance.now() - start; });
}"""


@pytest.fixture(scope="module")
def page(browser: "Browser") -> "Iterator[Page]":
    """A page at which the modules of the site can be imported."""

    def fulfil(route: "Route") -> None:
        name = route.request.url.removeprefix(ADDRESS).lstrip("/")
        if not name:
            route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")
        else:
            route.fulfill(body=(STATIC / name).read_text(), content_type="text/javascript")

    opened = browser.new_page()
    opened.route(f"{ADDRESS}/**", fulfil)
    opened.goto(f"{ADDRESS}/")
    yield opened
    opened.close()


def mixed(sentences: list[str], many: int) -> list[str]:
    """Words of all sentences in another order, and numbers as they come."""
    chance = random.Random(4)
    words = " ".join(sentences).split(" ")
    numbers = [
        f"nummer {chance.choice(['0', '', '+31', '06', '076'])}{chance.randrange(10**8):08d}" for _ in range(many)
    ]
    return [" ".join(chance.choices(words, k=12)) for _ in range(many)] + numbers


def test_the_browser_has_the_rules_of_today() -> None:
    assert PLACE.read_text() == rules(), "manage.py client_data_rules"


@pytest.mark.browser
def test_a_browser_finds_what_the_server_finds(page: "Page") -> None:
    names = ("developed_on", "held_out", "hard", "hard_again", "stuck", "unseen")
    sentences = [text for name in names for text, _spans in read(name)]
    shared = sentences + mixed(sentences, 1000) + list(texts(300).values()) + ["👵🏽 mevrouw Yılmaz op kamer 3"]
    found = page.evaluate(FINDS, shared)
    for text, there in zip(shared, found, strict=True):
        assert json.loads(json.dumps(found_in(text))) == there, text


@pytest.mark.browser
def test_a_long_text_does_not_hold_up_who_types(page: "Page") -> None:
    assert max(page.evaluate(SHOWS, list(texts(20_000).values()))) < 1000
