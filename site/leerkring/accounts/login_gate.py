"""Who has to log in first, or to accept the house rules, comes back to the page where they were."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme

from leerkring.operations.typed import typed_texts

Handler = Callable[[HttpRequest], HttpResponse]
KEPT_HERE = "kept-here"
"""What drafts.js sends along with a form whose draft it keeps."""


class LoginGate:
    """Mends the redirects of `login_required` and its like after a button on a page that stood open for long.

    An address that only takes buttons shows nothing to who comes back to it. And the page to log in is no part of
    the page where htmx would put it: htmx hears 401, on which a button is sent the plain way (buttons.js). Words that
    the browser does not keep are shown, to be copied, before anything else comes in their place.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 302 or not (request.htmx or request.method == "POST"):  # type: ignore[attr-defined]
            return response
        gate = urlsplit(response.headers["Location"])
        if parse_qs(gate.query).get("next") != [request.get_full_path()]:
            return response
        if request.htmx:  # type: ignore[attr-defined]
            return HttpResponse(status=401)
        way_back = {"next": _page(request) or request.get_full_path()}
        onward = f"{gate.path}?{urlencode(way_back, safe='/')}"
        is_kept = KEPT_HERE in request.POST or gate.path not in _gates()
        if typed := [] if is_kept else typed_texts(request, may_be_logged_out=True):
            page = render(request, "not_sent_yet.html", {"typed": typed, "onward": onward}, status=403)
            add_never_cache_headers(page)
            return page
        response.headers["Location"] = onward
        return response


def _gates() -> set[str]:
    """Who has to prove once more who they are is none of these: allauth sends the form by itself after that."""
    return {reverse(name) for name in ("account_login", "house_rules", "account_email_verification_sent")}


def _page(request: HttpRequest) -> str:
    """The address of the page that the button stands on, when it is one of this site."""
    url = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure()):
        return ""
    page = urlsplit(url)
    return f"{page.path}?{page.query}" if page.query else page.path
