import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from leerkring.accounts.models import User
from tests.factories import member


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """Rate limits live in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def noor(db: None) -> User:
    return member()


@pytest.fixture
def code_of() -> Callable[[], str]:
    """Return the code in the last mail."""
    return lambda: re.search(r"\b\d{6}\b", mail.outbox[-1].body).group()


@pytest.fixture
def logged_in(client: Client, noor: User) -> Client:
    """Noor's browser, just logged in with her password."""
    client.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    return client


@pytest.fixture
def proven(logged_in: Client) -> Client:
    """Noor's browser, and she just showed once more that it is her."""
    logged_in.post("/account/reauthenticate/", {"password": "een lange zin"})
    return logged_in
