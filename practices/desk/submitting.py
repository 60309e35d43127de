"""A word to who submits a page: what is still open. It holds nothing up; until somebody takes over it can be added."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page, WorkflowState

from practices.models.page import LibraryPage

SUBMITS = ("action-submit", "action-restart-workflow")
TIPS = "plain-language-tips"
"""How many tips the panel on plain language showed when the form was sent."""


def mention_what_is_open(request: HttpRequest, page: Page) -> None:
    """Name the empty fields that readers and editors will miss, and the tips nobody used."""
    if not isinstance(page, LibraryPage) or not any(name in request.POST for name in SUBMITS):
        return
    on_its_way = page.workflow_states.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    if not on_its_way.exists():  # it was kept as a draft, which says what it lacks
        return
    said = [_open_fields(page), _unused_tips(request.POST.get(TIPS, ""))]
    if any(said):
        add = messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Add it"))
        messages.warning(request, " ".join(filter(None, said)), buttons=[add])


def _open_fields(page: LibraryPage) -> str:
    filled = {
        _("the owner"): page.content_owner_id,
        _("the review date"): page.review_by,
        _("the source"): page.sources.exists(),
    }
    names = [name for name, value in filled.items() if not value]
    return _("Still empty: %(fields)s.") % {"fields": ", ".join(names)} if names else ""


def _unused_tips(number: str) -> str:
    count = int(number) if number.isdecimal() and len(number) < 4 else 0
    said = ngettext("There is %(n)d tip for plainer language.", "There are %(n)d tips for plainer language.", count)
    return said % {"n": count} if count else ""
