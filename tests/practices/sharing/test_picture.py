"""The picture beside a shared link: drawn once, only for public pages."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from PIL import Image
from wagtail.models import PageViewRestriction

from practices.sharing.picture import fitted
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path: Path) -> Path:
    settings.PICTURE_DIR = tmp_path / "beeld"
    return settings.PICTURE_DIR


def address(client: Client, slug: str = "lev") -> str:
    html = client.get(f"/voorbeelden/{slug}/").content.decode()
    found = re.search(r'og:image" content="http://testserver(/beeld/[^"]+)"', html)
    assert found
    return found[1]


def test_a_page_has_a_picture_that_may_be_kept_for_ever(client: Client) -> None:
    factories.example("lev")
    response = client.get(address(client))
    assert response["Content-Type"] == "image/png"
    assert "immutable" in response["Cache-Control"]
    assert Image.open(BytesIO(response.content)).size == (1200, 630)


def test_a_picture_is_drawn_once_and_older_ones_go(client: Client, folder: Path) -> None:
    page = factories.example("lev")
    client.get(address(client))
    [first] = folder.iterdir()
    written = first.stat().st_mtime_ns
    client.get(address(client))
    assert first.stat().st_mtime_ns == written
    page.title = "Anders"
    page.save()
    client.get(address(client))
    [second] = folder.iterdir()
    assert second != first


def test_an_address_from_before_a_change_leads_to_the_picture_of_today(client: Client) -> None:
    page = factories.example("lev")
    old = address(client)
    page.title = "Anders"
    page.save()
    assert client.get(old).headers["Location"] == address(client)


def test_nobody_sees_a_picture_of_a_page_that_is_not_public(client: Client, folder: Path) -> None:
    page = factories.example("lev")
    place = address(client)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(place).status_code == 404
    restriction.delete()
    page.unpublish()
    assert client.get(place).status_code == 404
    assert not folder.exists()


@pytest.mark.parametrize("place", ["/beeld/999999-000000000000.png", "/beeld/1-zzz.png", "/beeld/x.png"])
def test_an_unknown_picture_is_not_found(client: Client, place: str) -> None:
    factories.home()
    assert client.get(place).status_code == 404


@pytest.mark.parametrize("title", ["Kort", "woord " * 60, "W" * 250, "", "’s Heeren Loo: cliënt & coördinator – €5"])
def test_every_title_fits(title: str) -> None:
    lines, _size = fitted(title)
    assert 1 <= len(lines) <= 4
