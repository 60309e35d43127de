"""What a page of the site offers to who is logged in. A feature adds a tool; the pages need to know no feature.

    member_tools.register("follow", follow_tool)      # in `ready()` of an app
    {% load people %}{% member_tools page %}          # in the template of a page, outside {% content_cache %}

For a visitor the tag draws nothing and asks nothing, so that the page can be kept for everybody.
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Page

Tool = Callable[[HttpRequest, Page], SafeString]
"""Draws its part of the page for the member of the request; nothing where it has nothing to offer."""

_tools: dict[str, Tool] = {}


def register(name: str, tool: Tool) -> None:
    _tools[name] = tool


def draw(request: HttpRequest, page: Page) -> list[SafeString]:
    """Return what the tools have to offer on this page."""
    return [drawn for tool in _tools.values() if (drawn := tool(request, page))]
