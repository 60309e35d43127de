"""The search of a visitor, as JSON."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests import factories
from tests.search.nasty import NASTY

pytestmark = pytest.mark.django_db


def asked(client: Client, **query: object) -> dict[str, Any]:
    answer = client.get("/api/v1/search/", query)
    assert answer.status_code == 200
    return json.loads(answer.content)


def test_results_say_what_they_are_and_where(client: Client) -> None:
    factories.example("nachtdienst-app", title="Nachtdienst", summary="Over de nacht.", tags=["nacht"])
    factories.organisation("nachtzorg", title="Nachtzorg")
    found = asked(client, q="nachtdienst")
    first = found["results"][0]
    assert set(first) == {"type", "slug", "title", "url", "snippet", "score"}
    assert (first["type"], first["slug"], first["title"]) == ("example", "nachtdienst-app", "Nachtdienst")
    assert first["url"] == "http://testserver/voorbeelden/nachtdienst-app/"
    assert first["score"] > 0
    assert found["engine"] in {"database", "elasticsearch"}
    assert found["total"] == len(found["results"])
    assert {"value": "nacht", "label": "nacht", "count": 1} in found["facets"]["label"]
    assert found["facets"]["leervorm"] == [{"value": "digital", "label": "Digitaal leren", "count": 1}]


def test_a_type_narrows_and_the_others_stay_counted(client: Client) -> None:
    factories.example(title="Nachtdienst")
    factories.guide(title="Nachtdienst")
    found = asked(client, q="nachtdienst", type="guide")
    assert [each["type"] for each in found["results"]] == ["guide"]
    assert found["total"] == 1
    assert found["types"] == {"example": 1, "guide": 1}


def test_pages_follow_each_other_without_overlap(client: Client) -> None:
    for number in range(12):
        factories.example(f"nacht-{number}", title=f"Nachtdienst {number}")
    first, second = (asked(client, q="nachtdienst", page=page) for page in (1, 2))
    slugs = [each["slug"] for each in [*first["results"], *second["results"]]]
    assert len(set(slugs)) == 12
    assert first["total"] == 12


@pytest.mark.parametrize("query", [{"type": "vraag"}, {"page": "0"}, {"page": "x"}, {"page": "101"}, {"page": "٣"}])
def test_what_does_not_exist_gets_a_sentence(client: Client, query: dict[str, str]) -> None:
    answer = client.get("/api/v1/search/", {"q": "nacht"} | query)
    assert answer.status_code == 400
    assert json.loads(answer.content)["error"]


@pytest.mark.parametrize("typed", NASTY)
def test_whatever_is_typed_gets_an_answer(client: Client, typed: str) -> None:
    assert asked(client, q=typed)["engine"] == "database"


def test_nothing_asked_finds_nothing(client: Client) -> None:
    assert (asked(client)["results"], asked(client)["engine"]) == ([], "database")


def test_a_closed_page_is_not_there_for_an_editor_either(admin_client: Client) -> None:
    page = factories.example(title="Nachtdienst")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    found = asked(admin_client, q="nachtdienst")
    assert (found["results"], found["total"], found["facets"]) == ([], 0, {})


def test_state_is_not_changed(client: Client) -> None:
    assert client.post("/api/v1/search/").status_code == 405
