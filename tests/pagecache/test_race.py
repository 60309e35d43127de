"""A reader who began before somebody published must not leave the old text under the new version."""

import threading

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from leerkring.languages.display import of_visitor
from leerkring.pagecache.mark import only_content
from leerkring.pagecache.middleware import PageCache
from practices.models import PracticePage
from tests import factories


def ask(view) -> str:
    def get_response(request: HttpRequest) -> HttpResponse:
        request.display = of_visitor(request)  # type: ignore[attr-defined]
        return only_content(view)(request)

    return PageCache(get_response)(RequestFactory().get("/voorbeelden/lev/")).content.decode()  # type: ignore[union-attr]


def title(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PracticePage.objects.get(slug="lev").title)


def slow_reader(has_read: threading.Event, is_published: threading.Event, seen: list[str]) -> None:
    def slow(request: HttpRequest) -> HttpResponse:
        response = title(request)
        has_read.set()
        assert is_published.wait(30)
        return response

    seen.append(ask(slow))
    connection.close()


def test_a_reader_who_began_before_the_publication_keeps_nothing_old(transactional_db: None) -> None:
    page = factories.example("lev", title="Oud")
    has_read, is_published, seen = threading.Event(), threading.Event(), []
    reader = threading.Thread(target=slow_reader, args=(has_read, is_published, seen))
    reader.start()
    assert has_read.wait(30)
    page.title = "Nieuw"
    page.save_revision().publish()
    is_published.set()
    reader.join(30)
    assert seen == ["Oud"]
    assert ask(title) == "Nieuw"
