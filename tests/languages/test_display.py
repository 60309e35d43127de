"""What somebody sees is what they chose, and the cache of pages knows it beforehand."""

from itertools import product

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from leerkring.accounts.models import User
from leerkring.languages.display import Display, of_visitor, variant
from leerkring.languages.middleware import PersonLocale


def ask(accept: str = "", **cookies: str):
    request = RequestFactory().get("/", headers={"accept-language": accept} if accept else {})
    request.COOKIES.update(cookies)
    return request


def seen_by(request) -> tuple[Display, str]:
    """Pass the middleware; return what it chose and the language that was active inside."""
    inside: list[str] = []

    def page(request) -> HttpResponse:
        inside.append(translation.get_language())
        return HttpResponse()

    PersonLocale(page)(request)
    return request.display, inside[0]


@pytest.mark.parametrize(
    ("accept", "cookie", "language"),
    [
        ("", "", "nl"),
        ("en", "", "en"),
        ("en-GB,en;q=0.9,nl;q=0.5", "", "en"),
        ("nl-BE,en;q=0.9", "", "nl"),
        ("fr,de;q=0.9", "", "nl"),
        ("fr,en;q=0.4", "", "en"),
        ("*", "", "nl"),
        ("en", "nl", "nl"),
        ("nl", "en", "en"),
        ("en", "xx", "en"),
        ("", "e" * 600, "nl"),
        ("", "../en", "nl"),
    ],
)
def test_a_visitor_gets_the_language_of_the_cookie_else_the_browser_else_dutch(accept, cookie, language):
    request = ask(accept, **({settings.LANGUAGE_COOKIE_NAME: cookie} if cookie else {}))
    assert seen_by(request) == (of_visitor(request), language)


def test_the_cache_of_pages_and_the_middleware_agree_for_every_visitor():
    variants = set()
    accepts, languages = ["", "en", "nl", "fr"], ["", "nl", "en", "zz"]
    for accept, language, theme, size in product(
        accepts, languages, ["", "light", "dark", "pink"], ["", "normal", "large", "largest", "huge"]
    ):
        request = ask(accept, language=language, theme=theme, text_size=size)
        before = variant(request)
        display, active = seen_by(request)
        assert before == f"{active}-{display.theme or 'system'}-{display.text_size or 'normal'}"
        variants.add(before)
    assert len(variants) == 2 * 3 * 3  # nothing that a visitor makes up gives the cache another page


def test_the_language_does_not_leak_into_the_next_request_of_the_process():
    before = translation.get_language()
    seen_by(ask("en"))
    assert translation.get_language() == before


@pytest.mark.django_db
def test_the_profile_of_a_member_goes_before_the_cookies(client):
    user = User.objects.create_user("noor@leerkring.example", display_name="Noor", language="en", text_size="largest")
    client.force_login(user)
    client.cookies["language"], client.cookies["text_size"], client.cookies["theme"] = "nl", "large", "dark"
    page = client.get("/taal/").content.decode()
    assert '<html lang="en" data-theme="dark" data-text-size="largest">' in page


@pytest.mark.django_db
def test_a_member_without_a_language_in_the_profile_keeps_that_of_the_browser(client):
    client.force_login(User.objects.create_user("jan@leerkring.example", display_name="Jan"))
    page = client.get("/taal/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en">' in page


@pytest.mark.django_db
def test_a_visitor_without_a_session_costs_no_query(client, django_assert_num_queries):
    client.cookies["language"] = "en"
    with django_assert_num_queries(0):
        seen_by(ask("en", theme="dark"))
    assert settings.SESSION_COOKIE_NAME not in client.get("/taal/").cookies


def test_shared_caches_are_told_that_pages_differ_by_language():
    response = PersonLocale(lambda request: HttpResponse())(ask("en"))
    assert "Accept-Language" in response["Vary"]
    assert response["Content-Language"] == "en"


def test_a_file_that_may_be_kept_for_ever_is_the_same_for_everybody():
    response = PersonLocale(lambda request: HttpResponse(headers={"Cache-Control": "public, immutable"}))(ask("en"))
    assert "Vary" not in response
