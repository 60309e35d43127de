"""The panel on the first page of the desk: what waits for somebody to look again."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from practices.desk.review import ReviewState, count_due, due_for_review


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
        return {
            "counts": count_due(pages),
            "pages": [(page, ReviewState(page.review_state).label) for page in pages[: self.shown]],
            "states": ReviewState,
        }
