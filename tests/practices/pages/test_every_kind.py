"""Each page of the library as it ships is shown whole, and in few queries."""

from html.parser import HTMLParser
from itertools import pairwise

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from practices.addresses import address
from practices.guides.downloads import offered
from practices.guides.letters import printable
from practices.loading.load import load
from practices.models import GuidePage
from practices.models.page import IndexPage

AT_MOST = {"PracticePage": 8, "GuidePage": 8, "InitiativePage": 9, "OrganisationPage": 10, "StandardPage": 8}
"""Queries of a visitor, from an empty cache."""
AT_MOST_ELSEWHERE = 14


class Outline(HTMLParser):
    """The headings, ids and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(int(tag[1]))
        if identity := found.get("id"):
            self.ids.append(identity)
        if (found.get("href") or "").startswith("#"):
            self.anchors.append((found["href"] or "")[1:])


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_of_the_library_is_shown_whole_and_cheaply(client: Client, language: str) -> None:
    load()
    pages = [page for page in Page.objects.live().filter(depth__gt=1).specific() if not isinstance(page, IndexPage)]
    assert len(pages) > 100
    for page in pages:
        path = address(page.url_path)
        client.get(path)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path, headers={"accept-language": language})
        outline = Outline(response.content.decode())
        assert response.status_code == 200, path
        assert len(queries) <= AT_MOST.get(type(page).__name__, AT_MOST_ELSEWHERE), path
        assert outline.headings.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(outline.headings)), path
        assert len(outline.ids) == len(set(outline.ids)), path
        assert set(outline.anchors) <= set(outline.ids), path
        assert "{&#x27;" not in response.content.decode(), path


@pytest.mark.django_db
def test_every_guide_can_be_downloaded_with_all_its_letters(client: Client) -> None:
    load()
    for page in GuidePage.objects.live():
        for download in offered(page):
            response = client.get(f"/handreikingen/{page.slug}/{download.name(page.slug)}")
            assert response.content.startswith(b"%PDF"), download.name(page.slug)
        text = client.get(f"/handreikingen/{page.slug}/").content.decode()
        assert set(printable(text)) >= set(text) - set("\n\r")
