from functools import lru_cache
from typing import Any

import lucide
from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from leerkring.design import menu
from leerkring.design.cover import cover as draw_cover
from leerkring.design.stylesheet import stylesheet

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str) -> SafeString:
    """Draw an icon of the Lucide set, hidden from screen readers: the word beside it says it."""
    svg = lucide._render_icon(name, None, **{"class": "icon", "aria-hidden": "true"})
    return mark_safe(svg)  # noqa: S308 – drawn from the package's own files


@register.simple_tag
def cover(slug: str) -> SafeString:
    """Draw the cover art of a page without a photo."""
    return mark_safe(draw_cover(slug))  # noqa: S308 – numbers and class names only


@register.simple_tag(takes_context=True)
def member_menu(context: Any) -> menu.Menu:
    request = context["request"]
    return menu.member_menu(request.path, getattr(request, "looks_after_something", False))


@register.simple_tag
def stylesheet_url() -> str:
    return _address_of_stylesheet(stylesheet().digest)


@lru_cache(maxsize=8)
def _address_of_stylesheet(digest: str) -> str:
    return reverse("stylesheet", args=[digest])
