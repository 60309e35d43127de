from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponseBase

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def mark(request: HttpRequest) -> None:
    """Let the answer to this request be kept, if it also turns out to hold no person and no token."""
    request.only_content = True  # type: ignore[attr-defined]


def only_content(view: View[P]) -> View[P]:
    """Declare that a view's answer depends on nothing but the content, its address and the language.

    A view must say so itself: one that shows a question, a chat or the time of day would grow stale,
    because only changes of content raise the version.
    """

    @wraps(view)
    def marked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        mark(request)
        return view(request, *args, **kwargs)

    return marked
