from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from practices.models import PracticePage, Sector, Source
from tests import factories
from tests.kept import kept


@pytest.fixture(scope="module")
def _full(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_full_example, django_db_blocker):
        yield


@pytest.fixture
def full_example(_full: None, db: None) -> PracticePage:
    """An example with something in every list and every kind of text."""
    return PracticePage.objects.get(slug="lev")


def _full_example() -> None:
    organisations = [factories.organisation(slug) for slug in ("evean", "omring", "cello")]
    capability = factories.capability()
    themes = [factories.theme(capability, slug) for slug in ("thuis", "tijd")]
    sectors = [Sector.objects.create(name=name, slug=name.lower()) for name in ("Welzijn", "Thuiszorg")]
    source = Source.objects.create(key="rapport", title="Het rapport", publisher="De uitgever", year=2018)
    other = factories.example("strippenkaart", themes=themes, organisations=organisations)
    link = f'<p>Zie <a linktype="page" id="{other.pk}">de kaart</a> en <a linktype="page" id="99999">weg</a>.</p>'
    page = factories.example(
        "lev", occasion=link, goal=link, challenge=link, what_they_do=_body(other, organisations[0])
    )
    page.organisations, page.sectors, page.sources = organisations, sectors, [source]
    page.capabilities, page.themes = [capability], themes
    page.tags.add("feedback", "teams")
    page.preconditions = [
        ("precondition", {"kind": "time", "required": True, "text": "Twee uur per week."}),
        ("precondition", {"kind": "money", "required": False, "text": "Een klein potje."}),
    ]
    page.tips = [("tip", "Begin klein.")]
    page.audience = "Iedereen die leert"
    page.save_revision().publish()


def _body(other: PracticePage, organisation: object) -> list[tuple[str, object]]:
    return [
        ("text", "<p>Zij leren <b>samen</b>.</p>"),
        ("list", ["Eén punt."]),
        ("steps", [{"title": "Eerst dit", "text": "Dan dat."}]),
        ("figure", {"number": "280", "label": "collega’s", "note": ""}),
        ("callout", {"title": "Let op", "text": "Dit is goed om te weten."}),
        ("quote", {"text": "Wij leren elke dag.", "organisation": organisation}),
        ("example", other),
        ("quote", {"text": "En morgen weer.", "organisation": organisation}),
    ]
