"""Every address that the site knows, as an example that can be visited."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

EXAMPLES = {"int": "1", "str": "x", "slug": "x", "path": "x", "uuid": "00000000-0000-0000-0000-000000000000"}
CONVERTER = re.compile(r"<(?:(\w+):)?\w+>")
GROUP = re.compile(r"\(\?P<\w+>[^()]*(?:\([^()]*\)[^()]*)*\)|\([^()]*\)")


@dataclass(frozen=True)
class Route:
    pattern: str
    """As it stands in the urls, for messages."""
    address: str
    """An address that it matches."""


def routes() -> Iterator[Route]:
    yield from _walk(get_resolver(), "", "/")


def _walk(resolver: URLResolver, pattern: str, address: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        text = str(entry.pattern)
        example = address + _example(text)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, pattern + text, example)
        elif isinstance(entry, URLPattern):
            yield Route(pattern + text, example)


def _example(pattern: str) -> str:
    """An address that one pattern matches: converters and groups become something plain."""
    if not pattern.startswith("^"):
        return CONVERTER.sub(lambda match: EXAMPLES.get(match[1] or "str", "x"), pattern)
    plain = GROUP.sub("1", pattern.lstrip("^").rstrip("$"))
    return plain.replace("\\", "").replace("?", "").rstrip("Z")
