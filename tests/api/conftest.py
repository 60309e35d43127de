from collections.abc import Iterator
from datetime import date

import pytest
from pytest_django import DjangoDbBlocker

from practices.models import ProgrammeThemeLabel, Sector, Source
from tests import factories
from tests.kept import kept


@pytest.fixture(scope="module")
def library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(_library, django_db_blocker):
        yield


def _library() -> None:
    """A little of everything, with the names that the documentation uses."""
    evean, learning = factories.organisation("evean"), factories.capability("lerend-vermogen")
    absorbing = factories.capability("absorptievermogen")
    suggestion = {"title": "Vraag ernaar", "text": "<p>Bij <b>iedereen</b>.</p>", "kind": "people"}
    suggestion |= {"involved": ["team"], "adds": ["Rust"]}
    theme = factories.theme(absorbing, "thuis", suggestions=[("suggestion", suggestion)])
    sector = Sector.objects.create(name="Ouderenzorg", slug="ouderenzorg")
    source = Source.objects.create(key="rapport", title="Rapport", publisher="Bureau", year=2018)
    factories.example("get-lab", learning_form="on-the-job")
    factories.example(
        "lev",
        title="Begeleiding in teams",
        organisations=[evean],
        capabilities=[learning],
        themes=[theme],
        sectors=[sector],
        sources=[source],
        tags=["samen leren", "team"],
        occasion='<p>Zie <a href="/over/">over ons</a>.</p>',
        what_they_do=[
            ("text", "<p>Zij <i>oefenen</i>.</p>"),
            ("steps", [{"title": "Begin", "text": "Klein."}]),
            ("list", ["een", "twee"]),
            ("figure", {"number": "280", "label": "mensen", "note": ""}),
            ("quote", {"text": "Samen.", "organisation": evean}),
        ],
        preconditions=[("precondition", {"kind": "people", "required": True, "text": "Een coach."})],
        review_by=date(2027, 1, 1),
    )
    label = ProgrammeThemeLabel.objects.create(value="technology")
    factories.initiative("wasa", organisations=[evean], programme_themes=[label])
    factories.guide("sessie", organisations=[evean])
