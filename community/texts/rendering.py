"""What goes out to a page: safe HTML that says in which language it is written."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import nh3
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from markdown_it.token import Token

from community.texts.cards import cards_of, read_cards, without_lone_links
from community.texts.links import with_bare_links
from community.texts.markdown import AT_MOST, html_of, parse
from practices.browse.cards import Card

# The parser makes nothing else; this holds when it does one day.
CLEANER = nh3.Cleaner(
    tags={"p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote"},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener ugc",
)


SIMPLE = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ](?:[0-9A-Za-zÀ-ÖØ-öø-ÿ .,;!?'’‘“”…()%€/–-]|:(?!//))*(?<! )")
"""One paragraph in which nothing is Markdown, a link or HTML: most answers. It need not go through the parser."""


def render(text: str, language: str = "nl") -> SafeString:
    """Return one text as HTML: at most one query, when it links to the library. For several use `render_all`."""
    return render_all([(text, language)])[0]


def render_all(texts: Iterable[tuple[str, str]]) -> list[SafeString]:
    """Return texts, given with their language, as HTML in the same order: one query for all their links."""
    parsed = [(_tokens(text), text, language) for text, language in texts]
    known = read_cards(tokens for tokens, _text, _language in parsed if tokens)
    return [
        _html(tokens, language, known) if tokens is not None else _member_text(f"<p>{text}</p>\n", language)
        for tokens, text, language in parsed
    ]


def _tokens(text: str) -> list[Token] | None:
    """Return what the parser made of it; nothing for a simple text."""
    return None if len(text) <= AT_MOST and SIMPLE.fullmatch(text) else with_bare_links(parse(text))


def _html(tokens: Sequence[Token], language: str, known: Mapping[str, Card]) -> SafeString:
    cards = cards_of(tokens, known)
    safe = CLEANER.clean(html_of(without_lone_links(tokens, cards)))
    words = _member_text(safe, language) if safe.strip() else ""
    below = render_to_string("components/member_cards.html", {"cards": cards}) if cards else ""
    return SafeString(words + below)


def _member_text(safe: str, language: str) -> SafeString:
    """safe: cleaned, or without a sign that means something in HTML."""
    return SafeString(f"{_opening(language)}{safe}</div>")


@lru_cache(maxsize=32)
def _opening(language: str) -> SafeString:
    return format_html('<div class="member-text" lang="{}" dir="auto">', language)
