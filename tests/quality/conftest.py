from collections.abc import Callable
from functools import cache

import pytest

from tests.quality.pages import PAGES, Kind
from tests.quality.people import BEFORE
from tests.served.site import Site
from tests.served.visitor import Answer, Visitor


@pytest.fixture(scope="session")
def as_who(site: Site) -> Callable[[str], Visitor]:
    """Somebody of people.py, made once."""

    @cache
    def become(who: str) -> Visitor:
        visitor = Visitor(site)
        BEFORE[who](visitor)
        return visitor

    return become


@pytest.fixture(scope="session")
def fetched(as_who: Callable[[str], Visitor]) -> dict[Kind, Answer]:
    """Every kind of page, fetched once without a browser."""
    return {kind: as_who(kind.who).get(kind.address) for kind in PAGES}
