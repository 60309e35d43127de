"""The button to follow, on pages of the library: they know nothing of the neighbourhood."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.models import Page

from community.notifications.followable import KINDS
from leerkring.accounts import member_tools


def register() -> None:
    member_tools.register("follow", draw)


def draw(request: HttpRequest, page: Page) -> SafeString:
    kind = next((word for word, model in KINDS.items() if isinstance(page, model)), "")
    if not kind:
        return SafeString("")
    return render_to_string("community/notifications/_follow_page.html", {"page": page, "kind": kind}, request)
