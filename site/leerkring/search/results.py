"""What a search gives back, whichever engine found it."""

from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from leerkring.search.kinds import Kind
from leerkring.search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class Hit:
    title: SafeString
    """With the found words in <mark>."""
    address: str
    kind: Kind
    snippet: SafeString
    language: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One kind of page with the number that was found; `name` is empty for all kinds together."""

    name: str
    label: str | Promise
    count: int


@dataclass(slots=True)
class SearchResults:
    query: SearchQuery
    kind: str = ""
    slice: Page[Any] = field(default_factory=lambda: Paginator[Any]([], 1).page(1))
    """Where these hits stand among all hits of the kind."""
    hits: list[Hit] = field(default_factory=list)
    tabs: list[Tab] = field(default_factory=list)
    total: int = 0
    """How many of all kinds."""
    any_word: bool = False
    """Nothing had all words, so these have at least one."""
