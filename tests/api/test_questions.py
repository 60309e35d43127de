"""What the API can be asked: filters, order, parts; and never broken by a strange question."""

import pytest
from django.test import Client

from tests.api.asked import slugs

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    [
        "slug=lev",
        "learning_form=digital",
        "sector=ouderenzorg",
        "capability=lerend-vermogen",
        "theme=thuis",
        "organisation=evean",
        "tag=Samen leren",
        "tag=samen-leren",
        "search=begeleiding",
        "learning_form=digital&organisation=evean&search=teams",
    ],
)
def test_a_filter_finds_the_example(client: Client, library: None, query: str) -> None:
    assert slugs(client, f"/api/v1/examples/?{query}") == ["lev"]


def test_values_of_one_filter_add_up_and_filters_narrow_down(client: Client, library: None) -> None:
    both = "/api/v1/examples/?learning_form=digital&learning_form=on-the-job"
    assert slugs(client, both) == ["lev", "get-lab"]
    assert slugs(client, f"{both}&sector=ouderenzorg") == ["lev"]
    assert slugs(client, "/api/v1/examples/?sector=onbekend") == []
    assert slugs(client, "/api/v1/themes/?capability=absorptievermogen") == ["thuis"]
    assert slugs(client, "/api/v1/themes/?capability=lerend-vermogen") == []
    assert slugs(client, "/api/v1/initiatives/?programme_theme=technology") == ["wasa"]


def test_a_list_has_an_order_and_comes_in_parts(client: Client, library: None) -> None:
    assert slugs(client, "/api/v1/examples/?order=-title") == ["get-lab", "lev"]
    assert slugs(client, "/api/v1/examples/?limit=1&offset=1") == ["get-lab"]
    assert client.get("/api/v1/examples/?limit=1").json()["meta"]["total_count"] == 2


@pytest.mark.parametrize(
    "query",
    [
        "limit=101",
        "limit=-1",
        "limit=" + "9" * 30,
        "offset=" + "9" * 30,
        "offset=x",
        "order=password",
        "order=random",
        "fields=owner",
        "fields=" + "a(" * 300,
        "fields=organisations(title)",
        "owner=1",
        "type=wagtailcore.Page",
        "tag=%00",
        "format=xml",
        "format=api",
    ],
)
def test_a_question_that_cannot_be_understood_gets_a_sentence(client: Client, library: None, query: str) -> None:
    response = client.get(f"/api/v1/examples/?{query}")
    assert response.status_code == 400
    assert response.json()["message"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_library_is_here_to_read_only(client: Client, library: None, method: str) -> None:
    response = getattr(client, method)("/api/v1/examples/")
    assert response.status_code == 405
    assert "read only" in response.json()["message"]


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "*/*"])
def test_whatever_a_program_says_it_accepts_it_gets_json(client: Client, library: None, accept: str) -> None:
    assert client.get("/api/v1/examples/?format=json", headers={"Accept": accept}).json()["items"]


@pytest.mark.parametrize("words", ['"', "%00", "*", "😀", "' OR 1=1 --", "a" * 10_000, "AND OR NOT", "", "(", "lev*:*"])
def test_strange_search_words_get_an_answer(client: Client, library: None, words: str) -> None:
    response = client.get("/api/v1/examples/", query_params={"search": words.replace("%00", "\x00")})
    assert response.status_code == 200


@pytest.mark.parametrize("place", ["bestaat-niet", "999999", "9" * 40])
def test_what_does_not_exist_is_404(client: Client, library: None, place: str) -> None:
    response = client.get(f"/api/v1/examples/{place}/")
    assert response.status_code == 404
    assert response.json()["message"]
