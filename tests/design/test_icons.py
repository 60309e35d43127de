"""Browsers and telephones ask for an icon at an address of their own choice."""

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"])
def test_an_icon_is_where_it_is_looked_for_and_may_be_kept(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 302
    assert set(response["Cache-Control"].split(", ")) == {"max-age=86400", "public"}
    with Image.open(finders.find(response.url.removeprefix("/static/"))) as picture:
        assert picture.size in [(48, 48), (180, 180)]
