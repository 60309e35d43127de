"""What the addresses of buttons and forms share: they change something by POST only, and always lead back."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from community.entrance import members_only
from community.permissions import NotAllowed
from community.questions.views.found import question_or_404

REFUSED = "refused"
P = ParamSpec("P")
Made = TypeVar("Made")
View = Callable[Concatenate[HttpRequest, str, int, P], HttpResponse]


def page_of_question(view: View[P]) -> View[P]:
    """A page that may have a form, for members."""
    return require_http_methods(["GET", "HEAD", "POST"])(members_only(view))


def button(view: View[P]) -> View[P]:
    """The address of a button on the page of a question.

    Whoever opens it (after logging in again, from the history) comes to the question. What is too much in a
    short time is said there.
    """

    @page_of_question
    @wraps(view)
    def guarded(request: HttpRequest, slug: str, pk: int, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method != "POST":
            return redirect(question_or_404(request, pk))
        try:
            return view(request, slug, pk, *args, **kwargs)
        except ValidationError as wrong:
            if request.headers.get("HX-Request"):
                return HttpResponse(status=429)  # then the script sends it the plain way
            messages.error(request, " ".join(wrong.messages))
            return redirect(question_or_404(request, pk))

    return guarded


def status_of(form: Form) -> int:
    """Return 403 when the person may not do what the form asks: it comes back with what was typed, and why."""
    return 403 if form.is_bound and form.has_error(NON_FIELD_ERRORS, REFUSED) else 200


def tried(request: HttpRequest, form: Form, action: Callable[[], Made]) -> Made | None:
    """Do something with a form that was sent and is valid; return what was made.

    None when there is nothing to do, or when the action has something against it: that stands above the form.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        return action()
    except NotAllowed as refused:
        form.add_error(None, ValidationError(str(refused), code=REFUSED))
    except ValidationError as wrong:
        form.add_error(None, wrong.messages)
    return None
