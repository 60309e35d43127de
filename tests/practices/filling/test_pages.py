"""Examples to measure with are pages like those that editors make."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, override_settings

from practices.filling import pages
from practices.models import OrganisationPage, PracticePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def library() -> None:
    factories.index_of(PracticePage)
    factories.index_of(OrganisationPage)


def fill(**options: int) -> str:
    out = StringIO()
    with override_settings(DEMO=True):
        call_command("fill", stdout=out, **options)
    return out.getvalue()


def test_as_many_as_asked_in_batches_with_progress(library: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "BATCH", 4)
    said = fill(pages=10)
    assert [line.split(" pages")[0] for line in said.splitlines()] == ["4 of 10", "8 of 10", "10 of 10"]
    assert PracticePage.objects.live().count() == 10


def test_they_can_be_read_and_belong_to_somebody(library: None, client: Client) -> None:
    fill(pages=1)
    page = PracticePage.objects.get()
    assert client.get(page.url).status_code == 200
    assert page.organisations.count() == 1
    assert page.tags.count() == 2


def test_more_can_be_added(library: None) -> None:
    fill(pages=3)
    fill(pages=3, seed=2)
    assert PracticePage.objects.count() == 6
    assert OrganisationPage.objects.count() == 3


def test_without_a_library_there_is_a_sentence() -> None:
    with pytest.raises(CommandError, match="no library"):
        fill(pages=1)
