"""A group with two people in it; `client` is logged in as Noor, who asks."""

import pytest
from django.test import Client

from leerkring.accounts.models import User


@pytest.fixture
def noor(noor: User, client: Client) -> User:
    client.force_login(noor)
    return noor
