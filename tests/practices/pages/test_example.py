import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from practices.models import OrganisationPage, PracticePage
from tests import factories


def html(client: Client, page: PracticePage) -> str:
    response = client.get(f"/voorbeelden/{page.slug}/", headers={"accept-language": "en"})
    assert response.status_code == 200
    return response.content.decode()


def test_an_example_costs_a_visitor_eight_queries_at_most(
    client: Client, full_example: PracticePage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    html(client, full_example)  # content types and templates are read once per process
    caches["pages"].clear()
    with django_assert_max_num_queries(8):
        html(client, full_example)


def test_the_size_of_the_library_doesn_t_matter(
    client: Client, full_example: PracticePage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        more = factories.example(f"voorbeeld-{number}")
        more.organisations, more.themes = full_example.organisations.all(), full_example.themes.all()
        more.tags.add("feedback")
        more.save_revision().publish()
    html(client, full_example)
    caches["pages"].clear()
    with django_assert_max_num_queries(8):
        html(client, full_example)


def test_every_part_of_an_example_is_there(client: Client, full_example: PracticePage) -> None:
    shown = html(client, full_example)
    for words in (
        "Evean", "Welzijn", "Het rapport", "De uitgever", "2018", "Iedereen die leert", "Zij leren <b>samen</b>",
        "Eén punt.", "Eerst dit", "280", "Let op", "Wij leren elke dag.", "Begin klein.", "Twee uur per week.",
    ):  # fmt: skip
        assert words in shown
    for address in (
        "/voorbeelden/?leervorm=digital", "/voorbeelden/?sector=thuiszorg", "/voorbeelden/?vermogen=lerend-vermogen",
        "/voorbeelden/?organisatie=cello", "/voorbeelden/?label=feedback", "/vermogens/lerend-vermogen/thuis/",
        "/organisaties/omring/",
    ):  # fmt: skip
        assert f'href="{address}"' in shown


def test_required_and_helpful_say_their_kind_in_words(client: Client, full_example: PracticePage) -> None:
    shown = html(client, full_example)
    assert shown.index("This is required") < shown.index("Time:") < shown.index("This helps") < shown.index("Money:")


def test_links_in_texts_lead_to_the_page_or_nowhere(client: Client, full_example: PracticePage) -> None:
    shown = html(client, full_example)
    assert shown.count('<a href="/voorbeelden/strippenkaart/">de kaart</a>') == 3
    assert shown.count("<a>weg</a>") == 3


def test_empty_fields_leave_no_heading(client: Client, db: None) -> None:
    shown = html(client, factories.example("leeg", occasion="<p></p>"))
    for heading in ("Why did they start?", "The goal", "What you need", "For whom?", "Source", "Examples like this"):
        assert heading not in shown


def test_the_table_of_contents_names_the_headings(client: Client, full_example: PracticePage) -> None:
    shown = html(client, full_example)
    for anchor in ("aanleiding", "doel", "wat", "nodig", "lastig", "tips"):
        assert f'href="#{anchor}"' in shown
        assert f'id="{anchor}"' in shown
    assert "#effect" not in shown


def test_what_editors_type_is_escaped(client: Client, db: None) -> None:
    evil = "<script>alert(1)</script>"
    page = factories.example("boos", title=evil, summary=evil, audience=evil, tips=[("tip", evil)])
    page.organisations = [factories.organisation("evil", title=evil)]
    page.what_they_do = [("callout", {"title": evil, "text": evil}), ("list", [evil]), ("heading", evil)]
    page.tags.add(evil)
    page.save_revision().publish()
    assert evil not in html(client, page)


def test_an_unpublished_organisation_is_not_named(client: Client, full_example: PracticePage) -> None:
    OrganisationPage.objects.get(slug="cello").unpublish()
    shown = html(client, full_example)
    assert "Cello" not in shown
    assert "Omring" in shown


def test_the_editor_s_choice_of_related_examples_comes_first(client: Client, full_example: PracticePage) -> None:
    assert "STRIPPENKAART" in html(client, full_example).split("Examples like this")[1]
    full_example.related = [factories.example("gekozen")]
    full_example.save_revision().publish()
    related = html(client, full_example).split("Examples like this")[1]
    assert "GEKOZEN" in related
    assert "STRIPPENKAART" not in related


def test_a_draft_shows_what_is_not_published_yet(client: Client, full_example: PracticePage) -> None:
    editor = factories.member("eva@voorbeeld.nl", is_superuser=True)
    client.force_login(editor)
    full_example.organisations = [factories.organisation("nieuw")]
    full_example.title = "Nog niet af"
    full_example.save_revision()
    draft = client.get(f"/beheer/pages/{full_example.pk}/view_draft/").content.decode()
    assert "Nog niet af" in draft
    assert "Nieuw" in draft
    assert "Nieuw" not in html(client, full_example)


@pytest.mark.parametrize("above", [True, False])
def test_a_page_that_is_kept_private_asks_to_log_in(client: Client, full_example: PracticePage, above: bool) -> None:
    page = full_example.get_parent() if above else full_example
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/voorbeelden/lev/").status_code == 302


def test_the_page_is_passed_on_by_link_and_by_mail(client: Client, full_example: PracticePage) -> None:
    shown = html(client, full_example)
    assert 'value="http://testserver/voorbeelden/lev/"' in shown
    assert "mailto:?subject=LEV" in shown
    assert "http%3A%2F%2Ftestserver%2Fvoorbeelden%2Flev%2F" in shown


def test_a_draft_and_an_unknown_page_are_not_found(client: Client, full_example: PracticePage) -> None:
    full_example.unpublish()
    assert client.get("/voorbeelden/lev/").status_code == 404
    assert client.get("/voorbeelden/bestaat-niet/").status_code == 404
