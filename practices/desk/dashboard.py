"""What the library adds to the first page of the desk: how to begin, and what waits for somebody to look again."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from practices.desk.review import ReviewState, count_due, due_for_review, first_to_come, taken_off
from practices.models import PracticeIndexPage


class NewExamplePanel(Component):
    """The button for what most people come to do."""

    name = "new_example"
    template_name = "practices/desk/new_example.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        above = PracticeIndexPage.objects.first()
        may_add = above is not None and above.permissions_for_user(parent_context["request"].user).can_add_subpage()
        return {"above": above if may_add else None}


class DueForReviewPanel(Component):
    name = "due_for_review"
    template_name = "practices/desk/due_panel.html"
    order = 240
    shown = 5

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        if not user_has_any_page_permission(request.user):
            return {"counts": None}
        pages = due_for_review(request.user)
        off = list(taken_off(request.user))
        return {
            "counts": count_due(pages),
            "taken_off": off[: self.shown],
            "more_off": len(off[self.shown :]),
            "next": first_to_come(request.user),
            "pages": [(page, ReviewState(page.review_state).label) for page in pages[: self.shown]],
            "states": ReviewState,
        }
