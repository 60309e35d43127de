"""Pictures come from our own address, whatever they are kept in; nothing else comes out of that door."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from leerkring.operations.bucket import Bucket


@pytest.fixture
def stored() -> object:
    names = [default_storage.save(name, ContentFile(b"inhoud")) for name in ("images/a.png", "documents/geheim.pdf")]
    yield names
    for name in names:
        default_storage.delete(name)


def test_a_picture_is_sent_with_its_kind_and_may_be_kept(client: Client, stored: list[str]) -> None:
    response = client.get(f"/media/{stored[0]}")
    assert response.getvalue() == b"inhoud"
    assert response["Content-Type"] == "image/png"
    assert "max-age" in response["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["images/../documents/geheim.pdf", "images/%2e%2e/documents/geheim.pdf", "images/", "images/nergens.png"]
)
def test_no_way_leads_out_of_the_pictures(client: Client, stored: list[str], address: str) -> None:
    assert client.get(f"/media/{address}").status_code == 404


@pytest.mark.django_db
def test_documents_have_no_address_of_their_own(client: Client, stored: list[str]) -> None:
    assert client.get(f"/media/{stored[1]}").status_code == 404


def test_a_bucket_gives_addresses_of_this_site() -> None:
    assert Bucket(bucket_name="b", access_key="k", secret_key="s").url("images/a.png") == "/media/images/a.png"
