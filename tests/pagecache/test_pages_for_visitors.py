"""Whole pages are kept for visitors without an account, and only for them."""

import pytest
from asgiref.sync import async_to_sync
from django.contrib.auth import get_user_model
from django.core.cache import caches
from django.http import HttpResponse
from django.test import AsyncClient, Client
from wagtail.models import PageViewRestriction

from tests import factories
from tests.pagecache.kept import kept

pytestmark = pytest.mark.django_db
ADDRESS = "/voorbeelden/lev/"


@pytest.fixture(autouse=True)
def lev() -> None:
    factories.example("lev")


def test_the_second_visitor_gets_the_page_with_one_query(client: Client, django_assert_num_queries) -> None:
    first = client.get(ADDRESS)
    with django_assert_num_queries(1):
        second = client.get(ADDRESS)
    assert second.content == first.content
    assert b"LEV" in second.content
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_a_browser_that_has_the_page_gets_304_and_must_ask_each_time(client: Client) -> None:
    first = client.get(ADDRESS)
    assert first["Cache-Control"] == "no-cache"
    assert {"Cookie", "Accept-Language", "HX-Request"} <= set(first["Vary"].split(", "))
    again = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_a_changed_page_is_sent_again(client: Client) -> None:
    first = client.get(ADDRESS)
    page = factories.PracticePage.objects.get(slug="lev")
    page.title = "LEV vernieuwd"
    page.save_revision().publish()
    again = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200
    assert b"LEV vernieuwd" in again.content


def test_a_head_request_gets_the_headers_of_the_kept_page_without_its_text(client: Client) -> None:
    first = client.get(ADDRESS)
    head = client.head(ADDRESS)
    assert head.content == b""
    assert head["ETag"] == first["ETag"]
    assert head["Content-Length"] == str(len(first.content))


@pytest.mark.parametrize(
    "other",
    [
        {"headers": {"Accept-Language": "en"}},
        {"headers": {"HX-Request": "true"}},
        {"query_params": {"vorm": "digitaal"}},
        {"headers": {"Host": "127.0.0.1"}},
        {"secure": True},
    ],
)
def test_what_the_page_may_depend_on_is_kept_apart(client: Client, other: dict) -> None:
    client.get(ADDRESS)
    client.get(ADDRESS, **other)
    assert kept() == 2


@pytest.mark.parametrize(("cookie", "value"), [("language", "en"), ("theme", "dark"), ("text_size", "large")])
def test_choices_of_display_are_kept_apart(client: Client, cookie: str, value: str) -> None:
    client.get(ADDRESS)
    client.cookies[cookie] = value
    client.get(ADDRESS)
    assert kept() == 2


def test_a_cookie_that_means_nothing_makes_no_second_copy(client: Client) -> None:
    client.get(ADDRESS)
    client.cookies["theme"] = "x" * 1000
    client.get(ADDRESS)
    assert kept() == 1


def test_somebody_who_is_logged_in_neither_gets_nor_leaves_a_kept_page(client: Client) -> None:
    client.get(ADDRESS)
    person = get_user_model().objects.create_user(
        "roos@leerkring.example", "geheim-genoeg-voor-nu", display_name="Roos-Marie"
    )
    client.force_login(person)
    assert b"Roos-Marie" in client.get(ADDRESS).content
    assert b"Roos-Marie" not in Client().get(ADDRESS).content
    assert kept() == 1


@pytest.mark.parametrize("address", ["/voorbeelden/bestaat-niet/", "/account/login/", "/-/ready", "/voorbeelden/lev"])
def test_other_answers_are_not_kept(client: Client, address: str) -> None:
    client.get(address)
    assert kept() == 0


def test_endless_addresses_are_answered_and_not_kept(client: Client) -> None:
    assert client.get(ADDRESS, {"x": "y" * 600}).status_code == 200
    assert kept() == 0


def test_a_page_for_some_people_is_never_kept(client: Client) -> None:
    client.get(ADDRESS)
    page = factories.PracticePage.objects.get(slug="lev")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(ADDRESS).status_code == 302
    PageViewRestriction.objects.update(restriction_type=PageViewRestriction.PASSWORD, password="samen")
    caches["pages"].clear()
    assert b"csrfmiddlewaretoken" in client.get(ADDRESS).content
    assert kept() == 0


def test_a_preview_at_the_desk_is_never_kept(client: Client) -> None:
    page = factories.PracticePage.objects.get(slug="lev")
    page.title = "Nog niet af"
    preview = page.make_preview_request()
    assert "Nog niet af" in preview.content.decode()
    assert kept() == 0
    client.get(ADDRESS)
    assert "Nog niet af" in page.make_preview_request().content.decode()


def test_it_works_the_same_on_an_asynchronous_server() -> None:
    @async_to_sync
    async def visit() -> list[HttpResponse]:
        return [await AsyncClient().get(ADDRESS) for _ in range(2)]

    first, second = visit()
    assert kept() == 1
    assert second.content == first.content
    assert second["ETag"] == first["ETag"]
