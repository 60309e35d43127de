"""How the texts of the library become html."""

import re

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from practices import addresses
from practices.browse import cards
from practices.pages.suggestions import Chosen
from practices.queries.links import PAGE_LINK
from practices.vocabulary import PreconditionKind

register = template.Library()

SLASH = re.compile(r"(?<=\w\w)/(?=\w\w)")


@register.simple_tag(takes_context=True)
def text(context: Context, value: RichText | str | None) -> SafeString:
    """Show rich text. Links to pages take their address from `links`, which the page has read at once."""
    links = context.get("links") or {}
    html = value.source if isinstance(value, RichText) else value or ""

    def with_address(link: re.Match[str]) -> str:
        named = links.get(int(link[1]))
        return f'<a href="{escape(named.address)}">' if named else "<a>"

    return mark_safe(expand_db_html(PAGE_LINK.sub(with_address, html)))  # noqa: S308 – cleaned when it was saved


@register.simple_tag(takes_context=True)
def chosen_suggestions(context: Context) -> str:
    """The choice among suggestions that the address asks for, the same text however the address puts it."""
    return Chosen.from_query(context["request"].GET).address()


@register.filter
def address(page: Page) -> str:
    """The public address of a page."""
    return addresses.address(page.url_path)


@register.filter
def precondition_kind(value: str) -> str:
    """The kind of a precondition in words."""
    return str(PreconditionKind(value).label)


@register.filter
def may_break(value: str) -> SafeString:
    """Let a line end after the slash of a name such as Wilgaerden/Leekerweidegroep, rather than at its last letter."""
    return mark_safe(SLASH.sub("/<wbr>", conditional_escape(value)))  # noqa: S308 – escaped here


@register.filter
def known_word(value: str) -> str:
    """A word such as the kind of a guide, in the language of the reader when it is one we know."""
    return cards.known_word(value)
