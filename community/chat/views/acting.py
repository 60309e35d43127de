"""What somebody can do with one message: a page with everything, and a button for each."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from community.chat import actions
from community.chat.choices import choices_for
from community.chat.doors import for_scripts, message_for, wants_json
from community.chat.forms import EditForm, why_not
from community.chat.frames import change_of
from community.chat.models import Message
from community.chat.permissions import check_delete_message, check_edit_message
from community.entrance import members_only
from leerkring.accounts.who import person_of


@require_safe
@members_only
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that this person can do with a message: a page, or below the message for a script."""
    message = message_for(request, pk)
    part = "_choices" if request.htmx else "message"  # type: ignore[attr-defined]
    context = {"message": message, "choices": choices_for(person_of(request), message)}
    return render(request, f"community/chat/{part}.html", context)


@require_POST
@for_scripts
def react(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_for(request, pk)
    actions.react(message=message, by=person_of(request), kind=request.POST.get("kind", ""))
    return _as_it_is_now(request, message)


@for_scripts
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_for(request, pk)
    check_edit_message(person_of(request), message)
    form = EditForm(request.POST or None, initial={"text": message.text, "language": message.language})
    if request.method == "POST" and form.is_valid() and _is_changed(request, message, form):
        return _as_it_is_now(request, message)
    status = (429 if form.has_error(NON_FIELD_ERRORS, "rate") else 422) if form.is_bound else 200
    if wants_json(request) and form.is_bound:
        return JsonResponse(why_not(form), status=status)
    part = "_edit" if request.htmx else "edit"  # type: ignore[attr-defined]
    return render(request, f"community/chat/{part}.html", {"message": message, "form": form}, status=status)


def _is_changed(request: HttpRequest, message: Message, form: EditForm) -> bool:
    """Change the message; False when it went too fast, and the form says so."""
    said = form.cleaned_data
    try:
        actions.edit_message(message=message, by=person_of(request), text=said["text"], language=said["language"])
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@for_scripts
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask first, as it cannot be undone; a POST does it."""
    message = message_for(request, pk)
    if request.method == "POST":
        actions.delete_message(message=message, by=person_of(request))
        return _as_it_is_now(request, message)
    check_delete_message(person_of(request), message)
    part = "_delete" if request.htmx else "delete"  # type: ignore[attr-defined]
    return render(request, f"community/chat/{part}.html", {"message": message})


@require_POST
@for_scripts
def pin(request: HttpRequest, pk: int) -> HttpResponse:
    message = message_for(request, pk)
    actions.pin_message(message=message, by=person_of(request), is_pinned=request.POST.get("pin") == "1")
    return _as_it_is_now(request, message)


def _as_it_is_now(request: HttpRequest, message: Message) -> HttpResponse:
    if not wants_json(request):
        return redirect(message)
    return JsonResponse(change_of(Message.objects.to_render().get(pk=message.pk), get_language() or "nl"))
