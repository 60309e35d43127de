"""The address of a button, opened as if it were a page: say so, where Django answers with an empty page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from leerkring.accounts.way_back import came_from
from leerkring.operations.typed import typed_texts

Handler = Callable[[HttpRequest], HttpResponse]
METHOD_NOT_ALLOWED = 405


class NoEmptyPage:
    """Fills the empty 405 of a view that takes buttons alone, or only reads; words that were sent come back."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_empty = response.status_code == METHOD_NOT_ALLOWED and not response.streaming and not response.content
        if not is_empty or request.method not in {"GET", "HEAD", "POST"} or not request.accepts("text/html"):
            return response
        shown = {"typed": typed_texts(request), "back": came_from(request)}
        page = render(request, "405.html", shown, status=METHOD_NOT_ALLOWED)
        page.headers["Allow"] = response.headers["Allow"]
        add_never_cache_headers(page)
        return page
