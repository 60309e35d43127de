import re
from collections.abc import Callable

import pytest
from django.test import Client

from practices.browse import kept
from practices.models import PracticePage, Sector
from tests import factories

Get = Callable[..., str]
PLACE = "/voorbeelden/"


def titles(page: str) -> list[str]:
    return re.findall(r'<h3 lang="nl"><a href="[^"]+">([^<]+)</a>', page)


def count_of(page: str, name: str, value: str) -> int:
    found = re.search(rf'id="{name}-{value}"[^>]*>[^<]*<data value="(\d+)">', page)
    return int(found[1]) if found else 0


def tag(page: PracticePage) -> PracticePage:
    page.tags.add("feedback")
    page.save()
    return page


def make_three() -> None:
    """Two digital examples, one on the job; one sector, organisation, capability and tag each."""
    home_care = Sector.objects.create(name="Thuiszorg", slug="thuiszorg")
    evean = factories.organisation("evean", title="Evean")
    learning = factories.capability("lerend-vermogen", title="Lerend vermogen")
    factories.example("een", title="Een", sectors=[home_care], organisations=[evean])
    tag(factories.example("twee", title="Twee", capabilities=[learning]))
    tag(factories.example("drie", title="Drie", learning_form="on-the-job", sectors=[home_care]))


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
