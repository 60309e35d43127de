"""Somebody new at the site, once in a narrow dark window and once in a wide light one."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.journeys.person import Person
from tests.served.fixtures import Enter
from tests.served.site import Site, serve

_newcomers = count(1)


@pytest.fixture(scope="module")
def members_site(prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A running site on which many tests sign up; the one that others look at stays as it is.

    One per module: ten people a minute may sign up at a site.
    """
    with serve(prepared_folder, tmp_path_factory.mktemp("members") / "data") as running:
        yield running


@pytest.fixture(params=[320, 1280])
def somebody(members_site: Site, enter: Enter, request: pytest.FixtureRequest) -> Iterator[Person]:
    """Everybody has an address of their own, so that they all can use one site."""
    scheme = "dark" if request.param == 320 else "light"
    page = enter(members_site, width=request.param, color_scheme=scheme)
    person = Person(members_site, page, f"noor{next(_newcomers)}@voorbeeld.nl")
    yield person
    assert person.complaints == []
