"""Error pages in the style of the site."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import translation

from leerkring.accounts.way_back import came_from
from leerkring.languages.display import of_visitor
from leerkring.operations.typed import typed_texts

FOR_PROGRAMS = "/api/v1/"
"""Below this address programs ask: they read JSON, from any site (practices/api)."""


class Refused(PermissionDenied):
    """Says no with a translated sentence for the person."""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    with translation.override(_language(request)):
        return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Refused. A sentence for the person that came with it is shown; anything else would be words for machines."""
    sentence = str(exception) if isinstance(exception, Refused) else ""
    back = came_from(request) if sentence and request.method == "POST" else ""
    return render(request, "403.html", {"sentence": sentence, "typed": typed_texts(request), "back": back}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if request.path.startswith(FOR_PROGRAMS):
        said = {"message": f"there is no such address; {FOR_PROGRAMS} tells which there are"}
        return JsonResponse(said, status=404, headers={"Access-Control-Allow-Origin": "*"})
    return render(request, "404.html", {"typed": typed_texts(request)}, status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or came from elsewhere: say so, and keep what was typed in the browser."""
    return render(request, "403_csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without request: no session, no person, no database."""
    with translation.override(_language(request)):
        return render(None, "500.html", status=500)


def _language(request: HttpRequest) -> str:
    """What goes wrong before or around the middleware of languages has no language yet."""
    return getattr(request, "LANGUAGE_CODE", "") or of_visitor(request).language
