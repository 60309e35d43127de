"""What editors find on the first page of their desk: drafts that came from a learning group."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from community.groups.models import Group
from community.offering.models import Offer
from community.offering.withdrawn import withdrawn_words
from community.questions.models import Question
from leerkring.accounts.models import User

MOST = 10
LETS_WORDS_STAND = Q(
    consents__is_given=True,
    consents__answer__isnull=False,
    consents__answer__deleted_at=None,
    consents__answer__hidden_at=None,
)
"""What `Consent.lets_words_stand` says of a row."""


@dataclass(frozen=True)
class Offered:
    page: Page
    at: datetime
    group: Group | None
    """None when it does not exist for this editor."""
    question: Question | None
    """None when this editor may not read it."""
    is_gone: bool
    """Whether who asked took the question away, of a page that was published once: the group is not known then."""
    asked: int
    agreed: int


class OfferedPanel(Component):
    name = "offered"
    template_name = "community/offering/desk_panel.html"
    order = 60

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        if not user_has_any_page_permission(user):
            return {}
        return {"offered": offered_to(user), "withdrawn": withdrawn_words()}


def offered_to(editor: User) -> list[Offered]:
    """What is not published yet, the newest first, each with where it came from as far as this editor may know."""
    waiting = Offer.objects.filter(page__live=False).select_related("page", "reflection__question__group")
    counts = {
        "asked": Count("consents"),
        "agreed": Count("consents", filter=LETS_WORDS_STAND),
    }
    rows = list(waiting.annotate(**counts).order_by("-pk")[:MOST])
    questions = {row.pk: row.reflection.question for row in rows if row.reflection}
    groups = set(Group.objects.visible_to(editor).values_list("pk", flat=True)) if questions else set()
    asked = [question.pk for question in questions.values()]
    readable = set(Question.objects.visible_to(editor).shown().filter(pk__in=asked).values_list("pk", flat=True))
    return [_offered(row, questions.get(row.pk), groups, readable) for row in rows]


def _offered(row: Any, question: Question | None, groups: set[int], readable: set[int]) -> Offered:
    return Offered(
        page=row.page,
        at=row.offered_at,
        group=question.group if question and question.group_id in groups else None,
        question=question if question and question.pk in readable else None,
        is_gone=question is None,
        asked=row.asked,
        agreed=row.agreed,
    )
