"""What pages show of notifications: how many are unread, and the button to follow."""

from typing import Any

from django import template
from django.db.models import Model
from django.template.context import Context

from community.chat.unread import MOST
from community.menu import News, news_of
from community.notifications.followable import kind_of
from community.notifications.following import is_following
from leerkring.accounts.models import User

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_count(context: Context) -> int:
    """How many notifications are unread, at most 100. One query per page, for all that the menu says."""
    return news_of(context.get("request")).notifications


@register.simple_tag(takes_context=True)
def member_news(context: Context) -> News:
    """All that the menu counts."""
    return news_of(context.get("request"))


@register.inclusion_tag("community/notifications/_badge.html", takes_context=True)
def unread_badge(context: Context) -> dict[str, Any]:
    """The number in a circle, and in words; nothing when there is nothing new."""
    count = unread_count(context)
    return {"count": count, "shown": f"{MOST}+" if count > MOST else count}


@register.inclusion_tag("community/notifications/_follow_button.html", takes_context=True)
def follow_button(context: Context, thing: Model) -> dict[str, Any]:
    """The button to follow a thing, for who is logged in. One query; not for lists."""
    request = context.get("request")
    if request is None or not isinstance(request.user, User):
        return {}
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "kind": kind_of(thing),
        "thing": thing,
        "following": is_following(request.user, thing),
    }


@register.inclusion_tag("community/notifications/_reads_here.html", takes_context=True)
def reads_here(context: Context, question: Model) -> dict[str, Any]:
    """Let the browser say that this question was seen, so that its notifications are read. Needs `js/read.js`."""
    return {"question": question, "csrf_token": context.get("csrf_token"), "count": unread_count(context)}
