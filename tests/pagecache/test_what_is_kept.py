"""Which answers of a view are kept: nothing with something personal in it."""

import pytest
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import RequestFactory

from leerkring.languages.display import of_visitor
from leerkring.pagecache.mark import only_content
from leerkring.pagecache.middleware import PageCache
from tests.pagecache.kept import kept

pytestmark = pytest.mark.django_db


def run(view, **cookies: str) -> HttpResponse:
    """Ask a view through the middleware alone."""
    request = RequestFactory().get("/iets/")
    request.COOKIES.update(cookies)

    def get_response(request: HttpRequest) -> HttpResponse:
        request.display = of_visitor(request)  # type: ignore[attr-defined]
        return view(request)

    return PageCache(get_response)(request)  # type: ignore[return-value]


def with_token(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_token(request))


def with_cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("x")
    response.set_cookie("a", "b")
    return response


def that_forbids(request: HttpRequest) -> HttpResponse:
    return HttpResponse("x", headers={"Cache-Control": "no-store"})


def with_message(request: HttpRequest) -> HttpResponse:
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    messages.success(request, "Bewaard")
    return HttpResponse("Bewaard")


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("x")


@pytest.mark.parametrize("view", [with_token, with_cookie, that_forbids, with_message])
def test_an_answer_with_something_personal_is_not_kept(view) -> None:
    response = run(only_content(view))
    assert kept() == 0
    assert "ETag" not in response


def test_only_a_view_that_says_so_is_kept() -> None:
    run(plain)
    assert kept() == 0
    run(only_content(plain))
    assert kept() == 1


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_a_visitor_with_a_personal_cookie_passes_by(cookie: str) -> None:
    run(only_content(plain), **{cookie: "x"})
    assert kept() == 0


def test_the_cache_can_be_switched_off(settings) -> None:
    settings.PAGE_CACHE = False
    run(only_content(plain))
    assert kept() == 0
