"""What stands in the menus of the desk: what an editor uses, and nothing else."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

# Ours tells more than "aging pages"; the other two are about Wagtail's insides.
REPORTS_LEFT_OUT = {"aging-pages", "page-types-usage", "workflow-tasks"}


class ReviewMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_has_any_page_permission(request.user)


def review_menu_item() -> ReviewMenuItem:
    return ReviewMenuItem(
        _("Due for review"),
        reverse("due_for_review"),
        name="due-for-review",
        icon_name="calendar-check",
        order=100,
    )


def tidy_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in REPORTS_LEFT_OUT]


def tidy_help(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out what leads to sites of others, in English."""
    items[:] = [item for item in items if not item.url.startswith(("http:", "https:"))]
