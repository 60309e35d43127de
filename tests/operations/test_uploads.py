"""Uploads on disk: pictures are for everybody, documents only through Wagtail."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def media(settings: Any) -> Path:
    for name in ("images/a.png", "original_images/b.png", "documents/c.pdf"):
        path = Path(settings.MEDIA_ROOT, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return Path(settings.MEDIA_ROOT)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["images/a.png", "original_images/b.png"])
def test_a_picture_is_shown(client: Client, media: Path, name: str) -> None:
    response = client.get(f"/media/{name}")
    assert (response.status_code, response.headers["Content-Type"]) == (200, "image/png")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["documents/c.pdf", "images/../documents/c.pdf", "images/nergens.png", ""])
def test_nothing_else_is(client: Client, media: Path, name: str) -> None:
    assert client.get(f"/media/{name}").status_code in (400, 404)
