"""What a page weighs on a phone with one bar of signal: its styles and scripts, as browsers get them in production."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urljoin

import brotli

from tests.quality.html import Html
from tests.served.visitor import Answer, Visitor

STYLES = 14_000
SCRIPTS_TO_READ = 20_000
SCRIPTS_TO_WRITE = 45_000
IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?["']([^"']+\.js)["']""")


def styles(visitor: Visitor, page: Answer) -> int:
    """Return the bytes of the stylesheets of a page after compression."""
    return weight(visitor, Html(page.text).styles)


def scripts(visitor: Visitor, page: Answer) -> int:
    """Return the bytes of the scripts of a page, with the modules that they import, after compression."""
    return weight(visitor, Html(page.text).scripts)


def weight(visitor: Visitor, addresses: Iterable[str]) -> int:
    """Return the bytes of all files, also of those that a page imports later on."""
    return sum(map(compressed, with_imports(visitor, addresses).values()))


@cache
def compressed(text: bytes) -> int:
    """Return how many bytes are left; the same few files stand on all pages."""
    return len(brotli.compress(text))


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
