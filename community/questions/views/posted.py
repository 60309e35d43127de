"""What the addresses of buttons and forms share: they change something by POST only, and always lead back."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from community.entrance import members_only
from community.permissions import NotAllowed
from community.questions.views.found import question_or_404

P = ParamSpec("P")
Made = TypeVar("Made")
View = Callable[Concatenate[HttpRequest, str, int, P], HttpResponse]


def button(view: View[P]) -> View[P]:
    """The address of a button on the page of a question.

    Whoever opens it (after logging in again, from the history) comes to the question. What is too much in a
    short time is said there.
    """

    @members_only
    @wraps(view)
    def guarded(request: HttpRequest, slug: str, pk: int, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method != "POST":
            return redirect(question_or_404(request, pk))
        try:
            return view(request, slug, pk, *args, **kwargs)
        except ValidationError as wrong:
            messages.error(request, " ".join(wrong.messages))
            return redirect(question_or_404(request, pk))

    return guarded


def tried(form: Form, action: Callable[[], Made]) -> Made | None:
    """Do something with a form that is valid. What the action has against it comes to stand above the form."""
    try:
        return action()
    except NotAllowed as refused:
        form.add_error(None, str(refused))
    except ValidationError as wrong:
        form.add_error(None, wrong.messages)
    return None
