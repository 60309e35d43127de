"""What scripts ask to stay up to date."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from community.chat.actions import mark_read
from community.chat.catchup import missed
from community.chat.doors import for_scripts, refusal, room_for
from community.chat.mentions import offered
from leerkring.accounts.who import person_of

LONGEST_NAME = 80


@require_GET
@for_scripts
def changes(request: HttpRequest, room: int) -> HttpResponse:
    """Everything after `?after=<change>`. Nothing new answers 304 when the ETag comes along."""
    after = _number(request.GET.get("after", ""))
    if after is None:
        return refusal(422, _("Say after which change: a whole number."))
    where = room_for(request, room)
    tag = f'"{where.last_change}-{after}-{get_language()}"'
    # A proxy that compresses answers makes the tag a weak one on its way.
    if request.headers.get("If-None-Match", "").removeprefix("W/") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    return JsonResponse(missed(where, after, get_language() or "nl"), headers={"ETag": tag})


@require_GET
@for_scripts
def people(request: HttpRequest, room: int) -> HttpResponse:
    """The names of people in the room that begin with `?q=`, for who types an @."""
    where = room_for(request, room)
    begin = request.GET.get("q", "")[:LONGEST_NAME]
    return JsonResponse({"names": offered(where, begin, but=person_of(request))})


@require_POST
@for_scripts
def read(request: HttpRequest, room: int) -> HttpResponse:
    """Remember that this person has read up to `message`."""
    where = room_for(request, room)
    message = _number(request.POST.get("message", ""))
    if message is None or not where.messages.filter(pk=message).exists():
        return refusal(422, _("This message is not in this conversation."))
    mark_read(room=where, user=person_of(request), message_id=message)
    return HttpResponse(status=204)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
