"""The library as JSON: complete, and only what is public."""

import json

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from practices.api.endpoints import ENDPOINTS
from practices.api.views import EXAMPLES
from tests import factories
from tests.api.asked import items, slugs

pytestmark = pytest.mark.django_db


def test_an_example_is_complete(client: Client, library: None) -> None:
    example = client.get("/api/v1/examples/lev/").json()
    assert example["meta"]["html_url"] == "http://testserver/voorbeelden/lev/"
    assert example["meta"]["detail_url"] == "http://testserver/api/v1/examples/lev/"
    assert example["learning_form"] == "digital"
    assert example["tags"] == ["samen leren", "team"]
    assert example["sectors"] == [{"slug": "ouderenzorg", "name": "Ouderenzorg"}]
    assert example["sources"] == [{"key": "rapport", "title": "Rapport", "publisher": "Bureau", "year": 2018}]
    [evean] = example["organisations"]
    assert evean["slug"] == "evean"
    assert evean["html_url"] == "http://testserver/organisaties/evean/"
    assert evean["detail_url"] == "http://testserver/api/v1/organisations/evean/"
    assert example["occasion"] == '<p>Zie <a href="http://testserver/over/">over ons</a>.</p>'
    assert [block["type"] for block in example["what_they_do"]] == ["text", "steps", "list", "figure", "quote"]
    assert example["what_they_do"][0]["value"] == "<p>Zij <i>oefenen</i>.</p>"
    assert example["what_they_do"][4]["value"]["organisation"]["slug"] == "evean"
    assert example["preconditions"][0]["value"]["required"] is True


def test_no_person_is_in_the_answer(client: Client, library: None) -> None:
    assert {"owner", "content_owner", "review_by"}.isdisjoint(client.get("/api/v1/examples/lev/").json())


@pytest.mark.parametrize("name", ENDPOINTS)
def test_every_kind_can_be_listed_with_all_its_fields(client: Client, library: None, name: str) -> None:
    [first, *_others] = items(client, f"/api/v1/{name}/?fields=*")
    assert set(ENDPOINTS[name].fields) <= set(first)
    by_slug = client.get(f"/api/v1/{name}/{first['meta']['slug']}/").json()
    assert client.get(f"/api/v1/{name}/{first['id']}/").json() == by_slug


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.address)
def test_every_example_of_the_documentation_gives_something(client: Client, library: None, example) -> None:
    found = client.get(example.address)
    assert found.status_code == 200
    assert found.json().get("items", [found.json()])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_documentation_names_every_kind_filter_and_example(client: Client, language: str) -> None:
    html = client.get("/api/v1/", headers={"Accept-Language": language}).content.decode()
    assert f'<html lang="{language}"' in html
    for name, endpoint in ENDPOINTS.items():
        assert f'href="/api/v1/{name}/"' in html
        assert all(f">{each}<" in html for each in endpoint.filters)
    assert all(example.address.replace("&", "&amp;") in html for example in EXAMPLES)


def test_only_live_public_pages_are_shown(client: Client, library: None) -> None:
    page = factories.PracticePage.objects.get(slug="lev")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert slugs(client, "/api/v1/examples/") == ["get-lab"]
    assert client.get("/api/v1/examples/lev/").status_code == 404
    PageViewRestriction.objects.all().delete()
    factories.OrganisationPage.objects.get(slug="evean").unpublish()
    assert client.get("/api/v1/examples/lev/").json()["organisations"] == []
    page.unpublish()
    assert "lev" not in json.dumps(items(client, "/api/v1/examples/?search=begeleiding"))


def test_any_site_may_read_and_nobody_may_write(client: Client, library: None) -> None:
    response = client.get("/api/v1/examples/", headers={"Origin": "https://elders.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert client.get("/api/v1/examples/nee/")["Access-Control-Allow-Origin"] == "*"
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)("/api/v1/examples/").status_code == 405


def test_a_list_costs_the_same_however_many_pages_there_are(
    client: Client, library: None, django_assert_max_num_queries
) -> None:
    evean = factories.OrganisationPage.objects.get(slug="evean")
    for number in range(6):
        factories.example(f"nummer-{number}", organisations=[evean], tags=["team", f"tag{number}"])
    with django_assert_max_num_queries(8):
        client.get("/api/v1/examples/")
    with django_assert_max_num_queries(15):
        assert len(items(client, "/api/v1/examples/?fields=*")) == 8


def test_an_answer_that_did_not_change_is_304(client: Client, library: None) -> None:
    first = client.get("/api/v1/examples/")
    again = client.get("/api/v1/examples/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["zzz/", "zzz/1/", "zzz.json", "examples/1/2/", "examples/Niet%20Hier/"])
def test_an_address_that_does_not_exist_is_told_in_json(client: Client, library: None, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 404
    assert "no such address" in answer.json()["message"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_an_address_without_its_last_stroke_leads_to_it(client: Client, library: None) -> None:
    assert client.get("/api/v1/examples").headers["Location"] == "/api/v1/examples/"
