from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.community.doors.features import features
from tests.community.doors.world import PEOPLE, World, build


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Built once, for building costs more than knocking: each test undoes what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = build()
        for feature in features():
            if hasattr(feature, "furnish"):
                feature.furnish(found)
        for who in PEOPLE:
            found.client(who)
        yield found
        transaction.set_rollback(True)
