"""What search engines, chat apps and feed readers find in the head of a page."""

import json
import re

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def head(client: Client, address: str) -> str:
    return client.get(address).content.decode().split("</head>")[0]


def things(html: str) -> dict[str, dict]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    return {thing["@type"]: thing for thing in json.loads(found[1])["@graph"]}


def test_an_example_says_what_it_is(client: Client) -> None:
    evean = factories.organisation("evean")
    factories.example("lev", organisations=[evean], summary="Teams leren van elkaar.")
    html = head(client, "/voorbeelden/lev/")
    assert '<link rel="canonical" href="http://testserver/voorbeelden/lev/">' in html
    assert '<meta name="description" content="Teams leren van elkaar.">' in html
    assert '<meta property="og:type" content="article">' in html
    assert 'type="application/atom+xml"' in html
    article = things(html)["Article"]
    assert article["headline"] == "LEV"
    assert article["author"] == [
        {"@type": "Organization", "name": "Evean", "url": "http://testserver/organisaties/evean/"}
    ]
    assert article["dateModified"] >= article["datePublished"]


def test_the_breadcrumb_leads_from_the_front_page_to_the_page(client: Client) -> None:
    factories.example("lev")
    steps = things(head(client, "/voorbeelden/lev/"))["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [
        "http://testserver/",
        "http://testserver/voorbeelden/",
        "http://testserver/voorbeelden/lev/",
    ]


def test_a_guide_is_a_how_to_with_steps_time_and_materials(client: Client) -> None:
    steps = [
        (
            "step",
            {"title": "Begin", "minutes": 10, "who": "", "text": "<p>Ga <b>zitten</b>.</p>", "materials": ["pen"]},
        ),
        ("step", {"title": "Praat", "minutes": 20, "who": "", "text": "<p>Luister.</p>", "materials": []}),
    ]
    factories.guide("sessie", steps=steps)
    how_to = things(head(client, "/handreikingen/sessie/"))["HowTo"]
    assert how_to["totalTime"] == "PT30M"
    assert how_to["supply"] == ["pen"]
    assert how_to["step"][0]["text"] == "Ga zitten ."
    assert [step["name"] for step in how_to["step"]] == ["Begin", "Praat"]


def test_an_organisation_is_an_organisation(client: Client) -> None:
    factories.organisation("evean", place="Zaanstreek")
    found = things(head(client, "/organisaties/evean/"))["Organization"]
    assert found["name"] == "Evean"
    assert found["location"]["name"] == "Zaanstreek"


def test_a_title_cannot_end_the_script(client: Client) -> None:
    factories.example("boef", title="</script><script>alert(1)</script> & zo")
    html = head(client, "/voorbeelden/boef/")
    assert "<script>alert" not in html
    assert things(html)["Article"]["headline"] == "</script><script>alert(1)</script> & zo"


@pytest.mark.parametrize(("query", "hidden"), [("", False), ("?pagina=2", False), ("?vorm=digitaal", True)])
def test_a_filtered_list_is_followed_but_not_found_by_itself(client: Client, query: str, hidden: bool) -> None:
    factories.example("lev")
    html = head(client, f"/voorbeelden/{query}")
    assert '<link rel="canonical" href="http://testserver/voorbeelden/">' in html
    assert ('<meta name="robots" content="noindex, follow">' in html) is hidden


def test_the_front_page_is_the_site(client: Client) -> None:
    factories.home()
    html = head(client, "/")
    assert '<link rel="canonical" href="http://testserver/">' in html
    assert "WebSite" in things(html)
    assert "BreadcrumbList" not in things(html)


def test_a_server_names_its_own_address_whatever_host_was_asked(client: Client, settings) -> None:
    settings.SITE_URL = "https://leerkring.example"
    factories.example("lev")
    assert 'href="https://leerkring.example/voorbeelden/lev/"' in head(client, "/voorbeelden/lev/")
