from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from community.chat import reading
from community.chat.doors import leads_on, message_for, room_for, room_of
from community.chat.forms import MessageForm
from community.chat.greeting import begun
from community.chat.models import Message, Room
from community.chat.permissions import check_send_message
from community.chat.rooms import search_address_of
from community.entrance import members_only
from community.groups.models import Group
from community.groups.requests.actions import waiting_request
from community.permissions import why_not
from leerkring.accounts.who import person_of


@require_safe
@members_only
@leads_on
def of_group(request: HttpRequest, slug: str) -> HttpResponse:
    """Who may know the group and takes no part in it is led to it: the conversation is of its members."""
    try:
        room = room_of(request, slug)
    except Http404:
        person = person_of(request)
        group = Group.objects.visible_to(person).filter(slug=slug).first()
        if group is None:
            raise
        seen = {"group": group, "waiting": waiting_request(person, group)}
        return render(request, "community/chat/members_only.html", seen, status=403)
    return show(request, room)


@require_safe
@members_only
@leads_on
def of_question(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    return show(request, room_of(request, slug, pk))


@require_safe
@members_only
def earlier(request: HttpRequest, room: int, message: int) -> HttpResponse:
    """The stretch before a message: as a part of the page for a script, as a page of its own without."""
    where = room_for(request, room)
    stretch = reading.before(where, person_of(request), get_language() or "nl", message)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "community/chat/_stretch.html", {"room": where, "stretch": stretch})
    return show(request, where, stretch=stretch, title=_("Earlier in a conversation"))


@require_safe
@members_only
def at_message(request: HttpRequest, pk: int) -> HttpResponse:
    """The conversation round one message: where a link to a message leads."""
    message = message_for(request, pk)
    stretch = reading.around(message.room, person_of(request), get_language() or "nl", message)
    return show(request, message.room, stretch=stretch, title=_("A message in a conversation"))


def show(
    request: HttpRequest,
    room: Room,
    *,
    stretch: reading.Stretch | None = None,
    form: MessageForm | None = None,
    title: str = "",
    status: int = 200,
) -> HttpResponse:
    person = person_of(request)
    language = get_language() or "nl"
    replied = _replied_to(request, room)
    refusal = why_not(check_send_message, person, room)
    context = {
        "room": room,
        "poll": settings.CONVERSATION_POLL,
        "title": title,
        "group": room.neighbourhood,
        "search_address": search_address_of(room),
        "question": room.question,
        "stretch": stretch or reading.newest(room, person, language),
        "pinned": room.messages.shown().filter(pinned_at__isnull=False).select_related("author").order_by("-pinned_at"),
        "why_not": refusal,
        "may_send": not refusal,
        "form": form or MessageForm(initial=_begun(request, room, replied)),
        "replied": replied,
    }
    return render(request, "community/chat/conversation.html", context, status=status)


def _begun(request: HttpRequest, room: Room, replied: Message | None) -> dict[str, object]:
    return {"replies_to": replied.pk if replied else None, "text": begun(request, room)}


def _replied_to(request: HttpRequest, room: Room) -> Message | None:
    """The message that an answer is written to: `?antwoord=12`, or what came back with a form."""
    number = request.POST.get("replies_to") or request.GET.get("antwoord", "")
    is_number = number.isascii() and number.isdigit() and len(number) <= 18
    return room.messages.shown().select_related("author").filter(pk=int(number)).first() if is_number else None
