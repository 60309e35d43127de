"""Each page of the library as it ships is shown whole, and in few queries."""

from html.parser import HTMLParser
from itertools import pairwise

from django.core.cache import caches
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from practices.addresses import address
from practices.guides.downloads import offered
from practices.guides.letters import printable
from practices.models import GuidePage
from practices.models.page import IndexPage
from tests.library import settle_library

AT_MOST = {"PracticePage": 8, "GuidePage": 8, "InitiativePage": 9, "OrganisationPage": 10, "StandardPage": 8}
"""Queries of a visitor, from an empty cache."""
AT_MOST_ELSEWHERE = 16


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


class LibraryAsItShips(TestCase):
    """Loading takes seconds, so it is done once for all."""

    @classmethod
    def setUpTestData(cls) -> None:
        settle_library()

    def test_every_page_is_shown_whole_and_cheaply(self) -> None:
        pages = [page for page in Page.objects.live().filter(depth__gt=1).specific() if not isinstance(page, IndexPage)]
        assert len(pages) > 100
        for page in {type(page): page for page in pages}.values():
            self.client.get(address(page.url_path))  # content types and templates are read once per process
        for page in pages:
            path = address(page.url_path)
            caches["pages"].clear()
            with CaptureQueriesContext(connection) as queries:
                response = self.client.get(path, headers={"accept-language": "en"})
            shown = response.content.decode()
            outline = Outline(shown)
            assert response.status_code == 200, path
            assert len(queries) <= AT_MOST.get(type(page).__name__, AT_MOST_ELSEWHERE), (path, len(queries))
            assert outline.headings.count(1) == 1, path
            assert all(after - before <= 1 for before, after in pairwise(outline.headings)), path
            assert len(outline.ids) == len(set(outline.ids)), path
            assert set(outline.anchors) <= set(outline.ids), path
            assert "{&#x27;" not in shown, path

    def test_every_guide_can_be_downloaded_with_all_its_letters(self) -> None:
        for page in GuidePage.objects.live():
            for download in offered(page):
                response = self.client.get(f"/handreikingen/{page.slug}/{download.name(page.slug)}")
                assert response.content.startswith(b"%PDF"), download.name(page.slug)
            letters = set(self.client.get(f"/handreikingen/{page.slug}/").content.decode()) - set("\n\r\t")
            assert {letter for letter in letters if printable(letter) != letter} <= {"\xa0"}
