"""The accessibility checker that Wagtail shows while editing and on the page."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

# Wagtail looks at the handful of rules that its own authors chose. Our templates pass everything
# (a test sees to that), so what fails comes from what an editor wrote: look at all of it.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class LibraryChecker(ContentCheckerItem):
    axe_run_only = RULES


def check_whole_page(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Put our checker in the place of Wagtail's."""
    items[:] = [
        LibraryChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items
    ]
