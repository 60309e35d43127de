from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from community.chat.actions import send_message
from community.chat.doors import for_scripts, room_for, wants_json
from community.chat.forms import MessageForm, why_not
from community.chat.frames import change_of
from community.chat.models import Message, Room
from community.chat.rooms import address_of
from community.chat.views.conversation import show
from community.texts.stored import say_stored
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@require_POST
@for_scripts
def send(request: HttpRequest, room: int) -> HttpResponse:
    """Store a message and answer with it: 201, or 200 when the same submission came before."""
    where = room_for(request, room)
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _not_yet(request, where, form)
    try:
        message, is_new = _send(person_of(request), where, form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return _not_yet(request, where, form, status=429)
    if wants_json(request):
        if not is_new or message.hidden_at is not None:
            message = Message.objects.to_render().get(pk=message.pk)
        language = get_language() or "nl"
        html = message.announced[language] if message.announced else None
        return JsonResponse(change_of(message, language, html), status=201 if is_new else 200)
    say_stored(request, _("Your message is sent."), form.cleaned_data["submission"])
    return redirect(f"{address_of(where)}#bericht-{message.pk}")


def _send(author: User, room: Room, said: dict[str, Any]) -> tuple[Message, bool]:
    return send_message(
        room=room,
        author=author,
        text=said["text"],
        submission=said["submission"],
        language=said["language"],
        replies_to=_replied_to(room, said["replies_to"]),
    )


def _not_yet(request: HttpRequest, room: Room, form: MessageForm, status: int = 422) -> HttpResponse:
    """Give back what was typed, with the reason: nothing is stored."""
    if not wants_json(request):
        return show(request, room, form=form, status=status)
    return JsonResponse(why_not(form), status=status)


def _replied_to(room: Room, pk: int | None) -> Message | None:
    return room.messages.shown().filter(pk=pk).first() if pk else None
