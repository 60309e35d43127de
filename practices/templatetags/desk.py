from typing import Any

from django import template
from django.conf import settings
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

register = template.Library()


@register.simple_tag(takes_context=True)
def desk_bar(context: dict[str, Any]) -> str:
    """Wagtail's bar for who works at the desk: to the form of this page, and the accessibility checker.

    Without a session cookie nobody is logged in, and asking who it is would touch the session
    of a page that is kept for everybody.
    """
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    if not getattr(request.user, "may_enter_desk", False):  # one question; Wagtail itself asks two
        return ""
    return wagtailuserbar(context, "bottom-left")
