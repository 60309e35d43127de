from collections.abc import Callable

import pytest
from django.test import Client

from practices.browse import kept

Get = Callable[..., str]


@pytest.fixture
def get(client: Client) -> Get:
    """Return the text of a page; it must be there."""

    def get(address: str, given: dict[str, object] | None = None, **headers: str) -> str:
        response = client.get(address, given, headers=headers)
        assert response.status_code == 200
        return response.content.decode()

    return get


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    kept._kept.cache_clear()
