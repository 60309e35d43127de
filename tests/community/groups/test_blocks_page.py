"""The page with whom one blocked."""

import pytest

from leerkring.accounts.models import User
from tests.community.groups.conftest import browser, seen

pytestmark = pytest.mark.django_db


def test_who_blocked_nobody_reads_how_it_is_done(lies: User) -> None:
    assert "Kies “Meld” onder een tekst" in seen(browser(lies), "/blokkeren/")
