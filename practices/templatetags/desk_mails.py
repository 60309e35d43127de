"""What mails of the desk say about a page, beyond what Wagtail hands them."""

from datetime import datetime
from typing import Any

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from wagtail.models import Page

from leerkring.mail_in_two import as_html

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


@register.simple_tag(takes_context=True)
def mail_as_html(context: Context, name: str) -> SafeString:
    """Return the HTML part of a mail: Wagtail asks for it in another language than that of who gets it."""
    shown: dict[Any, Any] = context.flatten()
    with translation.override(shown["user"].wagtail_userprofile.get_preferred_language()):
        subject = render_to_string(f"wagtailadmin/notifications/{name}_subject.txt", shown).strip()
        text = render_to_string(f"wagtailadmin/notifications/{name}.txt", shown).strip()
        return as_html(subject, text)
