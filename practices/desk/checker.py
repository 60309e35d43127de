"""The accessibility checker that editors see beside the form and on the page."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page


class LibraryChecker(ContentCheckerItem):
    """Looks at what an editor writes, in the words of an editor.

    Only the content: header and footer are ours, and tests keep those at zero. Only rules that a text can
    break: with all of axe's rules the checker lists its own buttons and talks of landmarks.
    """

    axe_include = ["main"]
    axe_run_only = [*ContentCheckerItem.axe_run_only, "image-alt", "th-has-data-cells"]
    axe_messages = ContentCheckerItem.axe_messages | {
        "image-alt": {
            "error_name": _("An image without alternative text"),
            "help_text": _("Describe the image for people who cannot see it."),
        },
        "th-has-data-cells": {
            "error_name": _("A heading in a table without cells"),
            "help_text": _("Fill the column, or take it away."),
        },
    }


def check_content(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Put our checker in the place of Wagtail's."""
    items[:] = [
        LibraryChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items
    ]
