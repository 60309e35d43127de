"""What mails of the desk say about a page, beyond what Wagtail hands them."""

from datetime import datetime

from django import template
from wagtail.models import Page

register = template.Library()


@register.simple_tag
def submitted_by(page: Page) -> str:
    """Return the name of who sent the page on; empty when that account is gone."""
    state = page.current_workflow_state
    return state.requested_by.get_full_name() if state and state.requested_by else ""


@register.simple_tag
def goes_live(page: Page) -> datetime | None:
    """Return the moment that an approved page appears on the site; None when that has happened."""
    planned = page.scheduled_revision
    return planned.approved_go_live_at if planned else None
