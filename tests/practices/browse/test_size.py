"""However large the library is, a visitor's page takes the same few questions to the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from taggit.models import Tag
from wagtail.signal_handlers import disable_reference_index_auto_update

from practices.browse import kept
from practices.models import PracticePage, PracticeTag, Sector
from practices.vocabulary import LearningForm
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_page_cache(settings: Settings) -> None:
    settings.PAGE_CACHE = False


def fill(number: int) -> None:
    """Make examples that differ in everything the facets count, as cheaply as can be."""
    sectors = [Sector.objects.create(name=f"S{n}", slug=f"s{n}") for n in range(5)]
    organisations = [factories.organisation(f"o{n}") for n in range(5)]
    tags = [Tag.objects.create(name=f"t{n}", slug=f"t{n}") for n in range(20)]
    index = factories.index_of(PracticePage)
    pages = [
        PracticePage(title=f"Zorg {n}", slug=f"zorg-{n}", summary="Zorg.", learning_form=LearningForm.values[n % 3])
        for n in range(number)
    ]
    with disable_reference_index_auto_update():
        for page in pages:
            index.add_child(instance=page)
    through = PracticePage.organisations.through
    through.objects.bulk_create(
        through(practicepage=page, organisationpage=organisations[n % 5]) for n, page in enumerate(pages)
    )
    through = PracticePage.sectors.through
    through.objects.bulk_create(through(practicepage=page, sector=sectors[n % 5]) for n, page in enumerate(pages))
    PracticeTag.objects.bulk_create(
        PracticeTag(content_object=page, tag=tags[(n + step) % 20]) for n, page in enumerate(pages) for step in range(4)
    )
    PracticePage.objects.update(last_published_at="2026-01-01T00:00Z")


def questions(client: Client, address: str) -> int:
    client.get(address)  # sites and content types are read once in a process
    kept._kept.cache_clear()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200
    return len(queries)


@pytest.mark.parametrize("number", [20, 80])
def test_the_list_of_examples_asks_the_same_whatever_its_size(client: Client, number: int) -> None:
    fill(number)
    assert questions(client, "/voorbeelden/") <= 8
    assert questions(client, "/voorbeelden/?sector=s1&label=t1&leervorm=digital&pagina=2") <= 8
    assert questions(client, "/voorbeelden/?q=zorg&organisatie=o1") <= 10


def test_what_was_read_for_one_visitor_serves_the_next(client: Client) -> None:
    fill(20)
    questions(client, "/voorbeelden/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/voorbeelden/?leervorm=digital")
    assert "practices_practicepage_organisations" not in " ".join(query["sql"] for query in queries)


def test_the_other_lists_ask_as_little(client: Client) -> None:
    for number in range(4):
        above = factories.capability(f"vermogen-{number}")
        factories.theme(above, f"thema-{number}")
        factories.guide(f"sessie-{number}", organisations=[factories.organisation(f"o{number}")])
        factories.initiative(f"initiatief-{number}")
    for address in ("/handreikingen/", "/initiatieven/", "/organisaties/", "/vermogens/", "/vermogens/?wie=team"):
        assert questions(client, address) <= 8, address
