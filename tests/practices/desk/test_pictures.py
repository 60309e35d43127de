"""A picture with more pixels than a server can hold gets a sentence, at each door where it is brought in."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from leerkring.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_elsewhere")]


def png(side: int) -> SimpleUploadedFile:
    """A square that is a few kB as a file: only its head says how large it unfolds."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    rows = zlib.compress(bytes(side // 8 + 2))
    content = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return SimpleUploadedFile("poster.png", content, content_type="image/png")


DOORS = pytest.mark.parametrize(
    "door, name, headers",
    [
        ("wagtailimages:add", "file", {}),
        ("wagtailimages:add_multiple", "files[]", {"X-Requested-With": "XMLHttpRequest"}),
        ("wagtailimages_chooser:create", "image-chooser-upload-file", {}),
    ],
)


def said(client: Client, door: str, name: str, headers: dict[str, str], file: SimpleUploadedFile) -> str:
    title = "image-chooser-upload-title" if name.startswith("image-chooser") else "title"
    answer = client.post(reverse(door), {title: "Poster", name: file}, headers=headers)
    assert answer.status_code == 200
    assert not Image.objects.exists()
    return answer.content.decode()


@DOORS
@pytest.mark.parametrize("side", [9_000, 20_000])
def test_too_many_pixels_are_refused_with_a_sentence(
    rik: Client, side: int, door: str, name: str, headers: dict[str, str]
) -> None:
    assert "64 miljoen pixels" in said(rik, door, name, headers, png(side))


@DOORS
def test_a_picture_that_was_cut_off_is_refused_with_a_sentence(
    rik: Client, door: str, name: str, headers: dict[str, str]
) -> None:
    assert "is beschadigd geraakt" in said(rik, door, name, headers, png(80))


@DOORS
def test_a_picture_of_the_right_size_is_kept(rik: Client, door: str, name: str, headers: dict[str, str]) -> None:
    file = SimpleUploadedFile("goed.png", get_test_image_file().file.getvalue(), content_type="image/png")
    title = "image-chooser-upload-title" if name.startswith("image-chooser") else "title"
    rik.post(reverse(door), {title: "Goed", name: file}, headers=headers)
    assert Image.objects.get().width == 640


def test_the_window_to_choose_one_speaks_the_language_of_the_editor(rik: Client, editor: User) -> None:
    User.objects.filter(pk=editor.pk).update(language="en")
    shown = rik.get(reverse("wagtailimages_chooser:choose")).json()["html"]
    assert "Zoeken" not in shown
    assert "Search" in shown
