"""The feed, the sitemap and robots.txt: live public pages under full addresses."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(client: Client) -> list[ET.Element]:
    return ET.fromstring(client.get("/feeds/voorbeelden.atom").content).findall("a:entry", ATOM)


def texts(entry: ET.Element, name: str) -> str:
    return entry.findtext(f"a:{name}", namespaces=ATOM) or ""


def test_the_feed_tells_what_is_new_and_what_changed_the_newest_first(client: Client) -> None:
    first = factories.example("eerst", summary="Het eerste.")
    factories.example("tweede")
    assert [texts(entry, "title") for entry in entries(client)] == ["TWEEDE", "EERST"]
    first.save_revision().publish()
    entry = entries(client)[0]
    assert texts(entry, "title") == "EERST"
    assert texts(entry, "summary") == "Het eerste."
    assert entry.find("a:link", ATOM).get("href") == "http://testserver/voorbeelden/eerst/"  # type: ignore[union-attr]
    assert texts(entry, "updated") > texts(entry, "published")


def test_the_feed_is_asked_again_with_an_etag(client: Client) -> None:
    page = factories.example("lev")
    first = client.get("/feeds/voorbeelden.atom")
    known = {"If-None-Match": first["ETag"]}
    assert client.get("/feeds/voorbeelden.atom", headers=known).status_code == 304
    page.save_revision().publish()
    assert client.get("/feeds/voorbeelden.atom", headers=known).status_code == 200


def test_what_is_not_public_is_in_neither(client: Client) -> None:
    factories.example("open")
    PageViewRestriction.objects.create(page=factories.example("besloten"), restriction_type="login")
    factories.example("weg").unpublish()
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/voorbeelden/open/</loc>" in sitemap
    assert "<loc>http://testserver/</loc>" in sitemap
    assert "besloten" not in sitemap
    assert "weg" not in sitemap
    assert [texts(entry, "title") for entry in entries(client)] == ["OPEN"]


def test_the_feed_and_the_sitemap_cost_the_same_however_many_pages_there_are(
    client: Client, django_assert_max_num_queries
) -> None:
    for number in range(8):
        factories.example(f"nummer-{number}")
    with django_assert_max_num_queries(6):
        client.get("/feeds/voorbeelden.atom")
    with django_assert_max_num_queries(6):
        client.get("/sitemap.xml")


def test_robots_are_told_where_the_sitemap_is_and_what_to_leave(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /beheer/" in text


@pytest.mark.parametrize("place", ["/feeds/voorbeelden.atom", "/sitemap.xml", "/robots.txt"])
def test_they_can_only_be_read(client: Client, place: str) -> None:
    assert client.post(place).status_code == 405
