"""What a page weighs on a phone with one bar of signal: styles and scripts, compressed."""

import gzip
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

import pytest

from tests.quality.html import Html
from tests.quality.pages import ACCOUNTS, FINDING, PAGES, READING, Kind
from tests.served.site import Site
from tests.served.visitor import Answer, Visitor

STYLES = 14_000
SCRIPTS_TO_READ = 20_000
SCRIPTS_TO_WRITE = 45_000
IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?["']([^"']+\.js)["']""")


@pytest.fixture(scope="module")
def visitor(site: Site) -> Visitor:
    return Visitor(site)


def weight(visitor: Visitor, addresses: Iterable[str]) -> int:
    """Return the bytes of all files as gzip sends them (brotli is smaller still)."""
    return sum(len(gzip.compress(text, 9)) for text in with_imports(visitor, addresses).values())


def with_imports(visitor: Visitor, addresses: Iterable[str]) -> dict[str, bytes]:
    """Fetch files, and the modules that they import."""
    todo, found = list(addresses), dict[str, bytes]()
    while todo:
        address = todo.pop()
        if address not in found:
            answer = visitor.get(address)
            assert answer.status == 200, address
            found[address] = answer.body
            todo += [urljoin(address, each) for each in imports(answer)]
    return found


def imports(answer: Answer) -> Iterator[str]:
    if "javascript" in answer.headers.get_content_type():
        yield from IMPORT.findall(answer.text)


@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_styles_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    styles = Html(fetched[kind].text).styles
    assert styles
    assert weight(visitor, styles) <= STYLES


@pytest.mark.parametrize("kind", [*READING, *FINDING], ids=str)
def test_scripts_where_people_read_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    assert weight(visitor, Html(fetched[kind].text).scripts) <= SCRIPTS_TO_READ


@pytest.mark.parametrize("kind", ACCOUNTS, ids=str)
def test_scripts_where_people_write_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    assert weight(visitor, Html(fetched[kind].text).scripts) <= SCRIPTS_TO_WRITE


def test_a_browser_keeps_the_stylesheet_for_ever(fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    style = Html(fetched[READING[0]].text).styles[0]
    assert "immutable" in visitor.get(style).headers["Cache-Control"]
