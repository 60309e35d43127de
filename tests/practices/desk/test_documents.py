"""A document that cannot be taken gets one true sentence, at each door where it is brought in."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.documents.models import Document

from leerkring.settings.environment import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_elsewhere")]


DOORS = pytest.mark.parametrize(
    "door, name, headers",
    [
        ("wagtaildocs:add", "file", {}),
        ("wagtaildocs:add_multiple", "files[]", {"X-Requested-With": "XMLHttpRequest"}),
        ("wagtaildocs_chooser:create", "document-chooser-upload-file", {}),
    ],
)


def send(client: Client, door: str, name: str, headers: dict[str, str], content: bytes) -> HttpResponse:
    title = "document-chooser-upload-title" if name.startswith("document-chooser") else "title"
    file = SimpleUploadedFile("rooster.pdf", content, content_type="application/pdf")
    return client.post(reverse(door), {title: "Rooster", name: file}, headers=headers)


def said(*sent: Any) -> str:
    answer = send(*sent)
    assert answer.status_code == 200
    assert not Document.objects.exists()
    return answer.content.decode()


@DOORS
def test_a_document_that_is_too_large_is_refused_with_a_sentence(
    rik: Client, settings: Any, door: str, name: str, headers: dict[str, str]
) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024
    words = said(rik, door, name, headers, b"%PDF" + bytes(2048))
    assert "te groot" in words
    assert "extensie" not in words


@DOORS
def test_an_empty_document_is_called_empty_and_nothing_else(
    rik: Client, door: str, name: str, headers: dict[str, str]
) -> None:
    words = said(rik, door, name, headers, b"")
    assert "Dit bestand is leeg" in words
    assert "extensie" not in words


@DOORS
def test_a_document_is_kept(rik: Client, door: str, name: str, headers: dict[str, str]) -> None:
    send(rik, door, name, headers, b"%PDF")
    assert Document.objects.get().file_size == 4


def test_what_is_too_large_for_us_still_comes_through_nginx(settings: Any) -> None:
    assert "client_max_body_size 25m;" in (ROOT / "docs" / "operations.md").read_text()
    assert settings.WAGTAILDOCS_MAX_UPLOAD_SIZE < 25 * 1024 * 1024


def test_a_document_names_no_encoding_that_does_not_exist(client: Client) -> None:
    document = Document.objects.create(title="Rooster", file=ContentFile(b"%PDF", name="rooster.pdf"))
    answer = client.get(document.url)
    assert b"".join(answer) == b"%PDF"  # type: ignore[arg-type]
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "Content-Encoding" not in answer.headers
