"""What goes out to a page: safe HTML that says in which language it is written."""

from collections.abc import Iterable, Mapping, Sequence

import nh3
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it.token import Token

from community.texts.cards import cards_of, read_cards, without_lone_links
from community.texts.links import with_bare_links
from community.texts.markdown import html_of, parse
from practices.browse.cards import Card

# The parser makes nothing else; this holds when it does one day.
CLEANER = nh3.Cleaner(
    tags={"p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote"},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener ugc",
)


def render(text: str, language: str = "nl") -> SafeString:
    """Return one text as HTML: at most one query, when it links to the library. For several use `render_all`."""
    return render_all([(text, language)])[0]


def render_all(texts: Iterable[tuple[str, str]]) -> list[SafeString]:
    """Return texts, given with their language, as HTML in the same order: one query for all their links."""
    parsed = [(with_bare_links(parse(text)), language) for text, language in texts]
    known = read_cards(tokens for tokens, _language in parsed)
    return [_html(tokens, language, known) for tokens, language in parsed]


def _html(tokens: Sequence[Token], language: str, known: Mapping[str, Card]) -> SafeString:
    cards = cards_of(tokens, known)
    safe = mark_safe(CLEANER.clean(html_of(without_lone_links(tokens, cards))))  # noqa: S308 – cleaned here
    words = (
        format_html('<div class="member-text" lang="{}" dir="auto">{}</div>', language, safe) if safe.strip() else ""
    )
    below = render_to_string("components/member_cards.html", {"cards": cards}) if cards else ""
    return SafeString(words + below)
