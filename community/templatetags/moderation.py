"""A link to report a text: `{% load moderation %}{% report_link answer %}`. No query."""

from typing import Any

from django import template
from django.urls import reverse

from community.moderation.kinds import Thing, kind_of

register = template.Library()


@register.inclusion_tag("community/moderation/_report_link.html", takes_context=True)
def report_link(context: Any, thing: Thing) -> dict[str, object]:
    """Draw the link; nothing for a text of one's own, or one that cannot be read now."""
    kind = kind_of(thing)
    user = context["request"].user
    is_own = getattr(thing, "author_id", None) == user.pk
    if is_own or kind.is_hidden(thing) or kind.is_gone(thing):
        return {"address": ""}
    return {"address": reverse("report", args=[kind.name, thing.pk]), "kind": kind.label}
