"""Every page has the same search box, and an empty one says what it is for."""

import re

import pytest
from django.test import Client

from practices.models import GuidePage, InitiativePage, PracticePage
from tests import factories

pytestmark = pytest.mark.django_db

BOX = re.compile(r'<input [^>]*type="search"[^>]*>')


def boxes(client: Client, address: str) -> list[str]:
    return BOX.findall(client.get(address).text)


def test_the_box_for_everything_is_the_same_everywhere(client: Client) -> None:
    factories.example("lev")
    shown = {
        re.sub(r' id="[^"]*"', "", box)
        for address in ("/", "/zoek/", "/voorbeelden/lev/", "/over/")
        for box in boxes(client, address)
    }
    assert len(shown) == 1
    assert 'placeholder="Wat zoek je?"' in shown.pop()


@pytest.mark.parametrize(
    ("kind", "address", "hint"),
    [
        (PracticePage, "/voorbeelden/", "In de voorbeelden"),
        (GuidePage, "/handreikingen/", "In de handreikingen"),
        (InitiativePage, "/initiatieven/", "In de initiatieven"),
    ],
)
def test_the_box_above_a_list_says_which_list_it_searches(client: Client, kind: type, address: str, hint: str) -> None:
    factories.index_of(kind)
    assert any(f'placeholder="{hint}"' in box for box in boxes(client, address))
