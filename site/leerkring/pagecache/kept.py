"""Answers as they lie in the cache."""

import hashlib
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

from leerkring.languages.display import of_visitor

LARGEST = 512 * 1024
ORIGIN = "Access-Control-Allow-Origin"
VARY = ("Cookie", "Accept-Language", "HX-Request")


class Kept(NamedTuple):
    body: bytes
    headers: dict[str, str]


def keepable(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Return whether everybody may get this answer: whole, good, and without a person or a token in it."""
    return (
        getattr(request, "only_content", False)
        and isinstance(response, HttpResponse)
        and request.method == "GET"
        and response.status_code == 200
        and not response.cookies
        and "Cache-Control" not in response
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")  # somebody asked for a token
        and not getattr(getattr(request, "_messages", None), "added_new", False)
        and not getattr(request, "is_preview", False)
        and getattr(request, "display", None) == of_visitor(request)  # what the key says
        and len(response.content) <= LARGEST
    )


def keep(response: HttpResponse) -> Kept:
    """Give an answer the headers with which browsers ask again, and return what to put in the cache."""
    response["ETag"] = f'"{hashlib.blake2b(response.content, digest_size=12).hexdigest()}"'
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, VARY)
    return Kept(response.content, dict(response.items()))


def answer(request: HttpRequest, kept: Kept) -> HttpResponseBase:
    """Return a kept answer, or 304 when the browser has it already."""
    response = HttpResponse(kept.body if request.method == "GET" else b"", headers=kept.headers)
    return conditional(request, response)


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    if "HTTP_IF_NONE_MATCH" not in request.META:
        return response
    answered = get_conditional_response(request, etag=response["ETag"], response=response) or response
    if ORIGIN in response:
        answered[ORIGIN] = response[ORIGIN]  # Django's 304 leaves it out, and another site could not use the answer
    return answered
