"""Approving a page: the big button for who came to do that, and words afterwards that say where the page is now."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, WorkflowMenuItem
from wagtail.models import Page, WorkflowState

from practices.addresses import address

Button = tuple[str, str, bool]


def approve_first(items: list[ActionMenuItem], request: HttpRequest, context: Mapping[str, Any]) -> None:
    """Put “approve” in the place of the big button, when the page waits for this person."""
    for item in items:
        if isinstance(item, WorkflowMenuItem) and item.name == "approve" and not item.launch_modal:
            items.remove(item)
            items.insert(0, item)
            return


def say_what_happened(request: HttpRequest, state: WorkflowState, action: str) -> None:
    """Say where the page is after this action, and lead to what one can do next."""
    state = WorkflowState.objects.get(pk=state.pk)
    page = Page.objects.get(pk=state.object_id)
    if state.status == WorkflowState.STATUS_APPROVED:
        said, buttons = _done(page)
    elif action == "approve":
        said, buttons = _next_step(request, page, state)
    else:
        said, buttons = _("You asked for changes to “%(title)s”. %(who)s gets a mail about it."), []
    who = state.requested_by.get_full_name() if state.requested_by else _("The writer")
    step = state.current_task_state.task.name
    words = {"title": page.get_admin_display_title(), "who": who, "step": step, "moment": _moment(page)}
    messages.success(request, said % words, buttons=buttons)


def asked_change(page: Page) -> str:
    """Return who asked for what change, for the writer who opens the page; empty when nobody did."""
    state = page.current_workflow_state
    if not state or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    step = state.current_task_state
    who = step.finished_by.get_full_name() if step.finished_by else _("A colleague")
    said = _("%(who)s asks for a change: “%(comment)s”") if step.comment else _("%(who)s asks for a change.")
    return said % {"who": who, "comment": step.comment}


def its_time_was_over(page: Page) -> str:
    """For who opens a page that came off the site at the moment that was chosen."""
    said = _(
        "The time of this page was over on %(moment)s. When it is published again it stays on the site, "
        "unless you choose a new moment to take it off."
    )
    return said % {"moment": date_format(localtime(page.expire_at), "j F Y, H:i")}


def _done(page: Page) -> tuple[str, list[Button]]:
    if page.scheduled_revision:
        return _("You approved “%(title)s”. It appears on the site on %(moment)s."), [_edit(page, _("Open"))]
    view = messages.button(address(page.url_path), _("View on the site"))
    return _("You approved “%(title)s”. It is on the site now."), [view, _edit(page, _("Edit"))]


def _next_step(request: HttpRequest, page: Page, state: WorkflowState) -> tuple[str, list[Button]]:
    mine = state.current_task_state.task.specific.get_actions(page, request.user)
    if mine:
        return _("You approved “%(title)s”. Next comes “%(step)s”: you can do that too."), [_edit(page, _("Go on"))]
    return _("You approved “%(title)s”. Next comes “%(step)s”: who does that gets a mail."), []


def _edit(page: Page, label: str) -> Button:
    return messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), label)


def _moment(page: Page) -> str:
    planned = page.scheduled_revision
    return date_format(localtime(planned.approved_go_live_at), "j F Y, H:i") if planned else ""
