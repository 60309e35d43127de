"""A page that is closed is nowhere: not in a list, a link, a file, a picture, the API or the search engine."""

import re
import zlib
from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker
from wagtail.models import Page, PageViewRestriction

from leerkring.home.models import StandardPage
from practices.addresses import address
from practices.api.endpoints import ENDPOINTS
from practices.models import GuidePage, ThemePage
from practices.sharing.digest import picture_digest
from tests import factories
from tests.kept import kept

pytestmark = pytest.mark.django_db

WORD = "zwijg"
"""Stands in the title and in the address of every page that is going to be closed, and nowhere else."""
BELOW = "zwijgonder"
OTHER_PLACES = (
    "/",
    "/sitemap.xml",
    "/feeds/voorbeelden.atom",
    "/zoek/?q=zorg",
    "/vermogens/",
    *(f"/api/v1/{name}/?fields=*&limit=100" for name in ENDPOINTS),
    "/api/v1/examples/?fields=related",
    "/api/v1/examples/?search=vindbaar&fields=*",
)
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@pytest.fixture(scope="module", autouse=True)
def _library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_make_library, django_db_blocker):
        yield


@pytest.fixture
def closing() -> list[Page]:
    """One page of each kind that is going to be closed; the last lies below another one."""
    pages = [page.specific for page in Page.objects.filter(slug__startswith=WORD)]
    assert len({page.specific_class for page in pages}) == 7, "one page of each kind, and one below another"
    return sorted(pages, key=lambda page: page.slug == BELOW)


def _make_library() -> None:
    """Pages that are going to be closed, and open pages that name them in every way there is."""
    shut_below = factories.capability("zwijgboven", summary="Zorg.")
    inside = factories.theme(shut_below, BELOW, summary="Zorg.", number=1)
    ability = factories.capability("kunnen")
    theme = factories.theme(ability, "zwijgthema", summary="Zorg.", number=2)
    organisation = factories.organisation("zwijgorganisatie", summary="Zorg.")
    own = {"organisations": [factories.organisation("buurt")], "capabilities": [ability], "summary": "Zorg."}
    example = factories.example("zwijgvoorbeeld", **own)
    guide = factories.guide("zwijghandreiking", **own)
    initiative = factories.initiative("zwijginitiatief", **own)
    about = factories.published(factories.home(), StandardPage(title="Zwijgpagina", slug="zwijgpagina", summary="Zorg"))
    closed = [organisation, theme, example, guide, initiative, about, shut_below]
    _open_pages(closed, inside, ability)


def _open_pages(closed: list[Page], inside: ThemePage, ability: Page) -> None:
    organisation, theme, example, _guide, initiative, _about, shut_below = closed
    link = "".join(f'<p>Lees <a linktype="page" id="{page.pk}">verder</a>.</p>' for page in (*closed, inside))
    body = [("text", link), ("quote", {"text": "Samen.", "organisation": organisation}), ("example", example)]
    names = {"organisations": [organisation], "capabilities": [shut_below, ability], "themes": [theme, inside]}
    named = {**names, "related": [example], "summary": "Open zorg."}
    factories.example("open", what_they_do=body, tags=["vindbaar"], **named)
    factories.guide("openhandreiking", what=body, underpinning=link, **named)
    factories.theme(ability, "openthema", introduction=body, initiatives=[initiative], number=1)
    factories.initiative("open", organisations=[organisation], capabilities=[shut_below], what_they_do=body)
    factories.published(factories.home(), StandardPage(title="Over", slug="over", body=body))
    home = factories.home()
    home.promise = body
    home.save_revision().publish()


def close(pages: list[Page]) -> None:
    """Close all but the last, which lies below a closed one. Nobody is in a group that may enter."""
    for page in pages[:-1]:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)


def own_addresses(page: Page) -> list[str]:
    """Where a page can be asked for: itself, its picture, its files, and in the API."""
    found = [address(page.url_path), reverse("picture", args=[page.pk, picture_digest(page)])]
    found += [f"/api/v1/{name}/{page.slug}/" for name, each in ENDPOINTS.items() if isinstance(page, each.model)]
    found += [f"/api/v1/{name}/{page.pk}/" for name, each in ENDPOINTS.items() if isinstance(page, each.model)]
    if isinstance(page, GuidePage):
        found.append(f"/handreikingen/{page.slug}/{page.slug}.pdf")
    return found


def everything(client: Client) -> Iterator[tuple[str, str]]:
    """Each place that anybody can find, with its text."""
    sitemap = re.findall(r"<loc>http://[^/]+([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    for place in (*OTHER_PLACES, *sitemap, "/handreikingen/openhandreiking/openhandreiking.pdf"):
        response = client.get(place)
        assert response.status_code == 200, place
        yield place, text_of(getattr(response, "content", b""))


def text_of(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        content = b" ".join(zlib.decompress(stream) for stream in STREAM.findall(content))
    return content.decode("utf-8", "replace").casefold()


@pytest.mark.parametrize("is_member", [False, True], ids=["visitor", "member"])
def test_closed_pages_are_nowhere(client: Client, closing: list[Page], is_member: bool) -> None:
    if is_member:
        client.force_login(factories.member())
    before = dict(everything(client))
    for page in closing:
        assert sum(page.slug in text for text in before.values()) >= 2, page.slug
        assert {client.get(place).status_code for place in own_addresses(page)} == {200}
    assert [place for place, text in before.items() if WORD not in text] == [], "these would be tested in vain"

    close(closing)

    after = dict(everything(client))
    assert [(place, text[max(0, text.index(WORD) - 80) :][:160]) for place, text in after.items() if WORD in text] == []
    for page in closing:
        for place in own_addresses(page):
            assert client.get(place).status_code in (302, 403, 404), place


@pytest.mark.parametrize("filter", ["organisation=zwijgorganisatie", "capability=zwijgboven", "theme=zwijgthema"])
def test_a_filter_does_not_tell_what_a_closed_page_belongs_to(client: Client, closing: list[Page], filter: str) -> None:
    assert client.get(f"/api/v1/examples/?{filter}").json()["items"]
    close(closing)
    assert client.get(f"/api/v1/examples/?{filter}").json()["items"] == []


def test_who_may_read_a_closed_guide_may_have_its_file(client: Client) -> None:
    guide = factories.guide("sessie")
    PageViewRestriction.objects.create(page=guide, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/handreikingen/sessie/sessie.pdf").status_code == 404
    client.force_login(factories.member())
    assert client.get("/handreikingen/sessie/").status_code == 200
    assert client.get("/handreikingen/sessie/sessie.pdf").status_code == 200


def test_a_closed_page_makes_the_others_no_slower(client: Client, closing: list[Page]) -> None:
    for places, most in ((("/voorbeelden/open/",), 8), (("/voorbeelden/", "/", "/vermogens/kunnen/openthema/"), 16)):
        for place in places:
            assert questions(client, place) <= most, place
    before = questions(client, "/voorbeelden/open/")
    close(closing)
    assert questions(client, "/voorbeelden/open/") <= min(before, 8)
    assert questions(client, "/voorbeelden/") <= 10


def questions(client: Client, place: str) -> int:
    """How many questions a visitor's page takes, from an empty cache."""
    client.get(place)
    caches["pages"].clear()
    with CaptureQueriesContext(connection) as queries:
        client.get(place)
    return len(queries)
