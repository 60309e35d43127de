"""Links in member texts: bare addresses become links, and those to our own site are told apart."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host
from markdown_it.token import Token

BARE = re.compile(r"\bhttps?://[^\s<>\"“”]{1,1000}")
END = re.compile(r"[.,;:!?'’)\]*_]+$")


def with_bare_links(tokens: list[Token]) -> list[Token]:
    """Make links of the addresses that stand in the text as they are."""
    for token in tokens:
        if token.children and "://" in token.content:
            token.children = list(_linked(token.children))
    return tokens


def hrefs(token: Token) -> list[str]:
    """Where the links in one inline token lead to."""
    return [str(child.attrs.get("href", "")) for child in token.children or () if child.type == "link_open"]


def own_path(href: str) -> str:
    """Return the path when a link leads to a page of this site, else an empty text.

    >>> own_path("/voorbeelden/lev/?van=mail#tips")
    '/voorbeelden/lev/'
    >>> own_path("https://elders.example/voorbeelden/lev/")
    ''
    """
    try:
        parts = urlsplit(href)
        domain = split_domain_port(parts.netloc)[0]
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or not parts.path.startswith("/"):
        return ""
    if parts.netloc and not validate_host(domain, settings.ALLOWED_HOSTS):
        return ""
    return "" if parts.scheme and not parts.netloc else unquote(parts.path).rstrip("/") + "/"


def _linked(children: list[Token]) -> Iterator[Token]:
    inside = 0
    for child in children:
        inside += child.nesting if child.type.startswith("link_") else 0
        if child.type == "text" and not inside:
            yield from _split(child.content)
        else:
            yield child


def _split(text: str) -> Iterator[Token]:
    done = 0
    for found in BARE.finditer(text):
        address = END.sub("", found[0])
        yield Token("text", "", 0, content=text[done : found.start()])
        yield Token("link_open", "a", 1, attrs={"href": address})
        yield Token("text", "", 0, content=address)
        yield Token("link_close", "a", -1)
        done = found.start() + len(address)
    yield Token("text", "", 0, content=text[done:])
