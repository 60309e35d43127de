"""The doors of the addresses that scripts call: like those of pages, but a refusal is an answer in JSON."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, NoReturn, ParamSpec

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from community.chat.models import Message, Room
from community.chat.queries import one_open_to
from community.chat.rooms import room_of_group, room_of_question
from community.entrance import is_welcome, members_only
from community.groups.lookup import lead_on
from community.groups.models import Group
from community.permissions import NotAllowed
from community.questions.models import Question
from leerkring.accounts.who import person_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def refusal(status: int, sentence: str) -> JsonResponse:
    return JsonResponse({"sentence": sentence}, status=status)


def for_scripts(view: View[P]) -> View[P]:
    """Answer a script in JSON: 401 logged out, 403 with a sentence, 404 not here, 422 not understood or too fast."""
    guarded = members_only(view)

    @never_cache
    @wraps(view)
    def answered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not wants_json(request):
            return _as_a_page(guarded, request, *args, **kwargs)
        if not request.user.is_authenticated:
            return refusal(401, _("You are logged out. Log in again: what you typed is kept."))
        if request.headers.get("X-Person", str(request.user.pk)) != str(request.user.pk):
            # The page is of somebody who used this browser before: nothing of theirs is said in another name.
            sentence = _("Somebody else is logged in here now. Log in again yourself: what you typed is kept.")
            return refusal(401, sentence)
        may = is_welcome(person_of(request))  # asks less than `members_only`, which knows where to lead others
        try:
            response = (view if may else guarded)(request, *args, **kwargs)
        except NotAllowed as no:
            return refusal(403, str(no))
        except Http404:
            return refusal(404, _("This conversation is not here any more, or not for you."))
        except ValidationError as error:
            return refusal(429 if error.code == "rate" else 422, " ".join(error.messages))
        if not may and response.status_code == 302:
            return refusal(403, _("Read the house rules first. Load this page again."))
        return response

    return answered


def _as_a_page(view: View[P], request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
    try:
        return view(request, *args, **kwargs)
    except ValidationError as error:
        raise NotAllowed(" ".join(error.messages)) from error


def room_of(request: HttpRequest, slug: str, pk: int | None = None) -> Room:
    """Return the room of a group, or with `pk` the one at a question of it, when this person may follow it."""
    person = person_of(request)
    if pk is None:
        group = Group.objects.joined_by(person).filter(slug=slug).first()
        return room_of_group(group or _nothing())
    questions = Question.objects.visible_to(person).shown().select_related("group")
    return room_of_question(questions.filter(group__slug=slug, pk=pk).first() or _nothing())


def _nothing() -> NoReturn:
    raise Http404


def leads_on(view: Callable[Concatenate[HttpRequest, str, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead from a conversation of a group that was merged to the one in the group that took it in."""

    @wraps(view)
    def led(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, slug, *args, **kwargs)
        except Http404:
            return lead_on(request, slug)

    return led


def room_for(request: HttpRequest, pk: int) -> Room:
    """Return the room when this person may follow it; else it is not here."""
    found = one_open_to(person_of(request), pk)
    if found is None:
        raise Http404
    return found


def message_for(request: HttpRequest, pk: int) -> Message:
    messages = Message.objects.visible_to(person_of(request)).to_render()
    found = messages.select_related("author", "replies_to__author", "room__group", "room__question__group")
    message = found.filter(pk=pk).first()
    if message is None:
        raise Http404
    return message
