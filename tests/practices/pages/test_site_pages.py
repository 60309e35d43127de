"""The front page, the pages about the site, and the pages that say something went wrong."""

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings

from leerkring.home.models import StandardPage
from leerkring.operations import errors
from tests import factories
from tests.library import settle_library

ENGLISH = {"accept-language": "en"}


@pytest.mark.django_db
def test_the_front_page_of_an_empty_library_invents_nothing(client: Client) -> None:
    factories.home()
    shown = client.get("/", headers=ENGLISH).content.decode()
    assert "Leer met elkaar" in shown
    for heading in ("Good examples", "How well does your team learn?", "Do it yourself", "Asking is safe here"):
        assert heading not in shown


@pytest.mark.django_db
def test_the_front_page_shows_examples_capabilities_and_the_newest_guide(client: Client) -> None:
    factories.example("lev", title="Het voorbeeld")
    capability = factories.capability()
    factories.theme(capability)
    factories.guide("sessie", title="De sessie")
    factories.home()
    shown = client.get("/", headers=ENGLISH).content.decode()
    for text in ("Het voorbeeld", "Lerend-vermogen", "1 theme", "De sessie", 'href="/voorbeelden/"', "made up"):
        assert text in shown


@pytest.mark.django_db
def test_a_front_page_that_was_shown_before_asks_for_nothing_on_it(client: Client, settings: Settings) -> None:
    settings.PAGE_CACHE = False  # as for a member
    factories.example("lev", title="Het voorbeeld")
    first = client.get("/").content
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/").content == first
    assert len(queries) <= 4
    assert "practicepage" not in " ".join(query["sql"] for query in queries)
    factories.example("nieuw", title="Het nieuwste")
    assert "Het nieuwste" in client.get("/").content.decode()


@pytest.mark.django_db
def test_a_page_about_the_site_is_cut_at_its_headings(client: Client) -> None:
    body = [
        ("text", "<p>Vooraf</p>"),
        ("heading", "Wat & hoe"),
        ("text", "<p>Zo.</p>"),
        ("heading", "Wat & hoe"),
        ("heading", "!?"),
    ]
    factories.published(factories.home(), StandardPage(title="Over", slug="over", body=body))
    shown = client.get("/over/").content.decode()
    for anchor in ("wat-hoe", "wat-hoe-2", "deel-3"):
        assert f'id="{anchor}"' in shown
        assert f'href="#{anchor}"' in shown
    assert "Wat &amp; hoe" in shown


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_gets_a_way_on(client: Client) -> None:
    factories.home()
    response = client.get("/voorbeelden/bestaat-niet/", headers=ENGLISH)
    assert response.status_code == 404
    for text in ("This page is not here", 'href="/zoek/"', 'href="/help/"'):
        assert text in response.content.decode()


@pytest.mark.parametrize(
    ("view", "status"),
    [(errors.bad_request, 400), (errors.permission_denied, 403), (errors.csrf_failure, 403), (errors.not_found, 404)],
)
@pytest.mark.django_db
def test_every_error_has_a_page_in_the_style_of_the_site(view: object, status: int, rf: RequestFactory) -> None:
    response = view(rf.get("/"))  # type: ignore[operator]
    assert response.status_code == status
    assert b"<h1>" in response.content
    assert b'href="/zoek/"' in response.content


def test_the_page_of_our_own_mistake_needs_no_database() -> None:
    # Without the db fixture a query would fail this test.
    shown = errors.server_error(RequestFactory().get("/"))
    assert shown.status_code == 500
    assert b"<h1>" in shown.content


@pytest.mark.django_db
def test_the_errors_ask_the_database_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        for code in ("400", "403", "403_csrf", "404", "500"):
            assert "<h1>" in render_to_string(f"{code}.html")


@pytest.mark.django_db
def test_a_page_about_the_site_is_english_for_who_reads_english_and_says_so_when_it_cannot(client: Client) -> None:
    about = StandardPage(title="Over", slug="over", body=[("heading", "Waarom")])
    factories.published(factories.home(), about)
    assert "The texts of the library are in Dutch" in client.get("/over/", headers=ENGLISH).text
    assert "in het Nederlands" not in client.get("/over/").text
    about.title_en, about.body_en = "About", [("heading", "Why")]
    about.save_revision().publish()
    shown = client.get("/over/", headers=ENGLISH).text
    assert "<h1>About</h1>" in shown
    assert '<h2 id="why" lang="en">Why</h2>' in shown
    assert "in Dutch" not in shown
    assert "Waarom" in client.get("/over/").text


@pytest.mark.django_db
def test_everything_about_the_site_is_there_in_english(client: Client) -> None:
    settle_library()
    assert "Ask your question, the whole neighbourhood learns" in client.get("/", headers=ENGLISH).text
    for page in StandardPage.objects.all():
        assert [block.block_type for block in page.body] == [block.block_type for block in page.body_en], page.slug
        shown = client.get(page.url, headers=ENGLISH).text
        assert page.title_en in shown
        assert "in Dutch, like" not in shown


@pytest.mark.django_db
def test_the_kind_of_a_guide_is_a_word_of_the_interface_and_an_unknown_one_stays_dutch(client: Client) -> None:
    factories.guide("sessie", kind="Handreiking")
    factories.guide("spel", kind="Bordspel")
    assert "<dd>Guide</dd>" in client.get("/handreikingen/sessie/", headers=ENGLISH).text
    assert '<dd><span lang="nl">Bordspel</span></dd>' in client.get("/handreikingen/spel/", headers=ENGLISH).text
