"""What pages show of conversations: how much is new in them."""

from collections import Counter
from typing import Any

from django import template
from django.template.context import Context

from community.chat.models import Room
from community.chat.rooms import address_of
from community.chat.unread import MOST, count_new
from community.menu import news_of

register = template.Library()


@register.inclusion_tag("community/chat/_badge.html", takes_context=True)
def new_messages_badge(context: Context) -> dict[str, Any]:
    """The number of new messages in a circle, and in words; nothing when there is nothing new."""
    count = news_of(context.get("request")).messages
    return {"count": count, "shown": f"{MOST}+" if count > MOST else count}


@register.inclusion_tag("community/chat/_new.html", takes_context=True)
def new_in_conversations(context: Context) -> dict[str, Any]:
    """A line per conversation with something new. Queries only when there is."""
    new = count_new(context["request"].user) if news_of(context.get("request")).messages else Counter[int]()
    rooms = Room.objects.select_related("group", "question__group").filter(pk__in=new) if new else []
    return {"rows": [{"room": room, "address": address_of(room), "new": new[room.pk]} for room in rooms]}
