"""A page that is not half finished can be previewed and kept, whatever it lacks."""

import sys

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from leerkring.accounts.models import User
from leerkring.home.models import HomePage, StandardPage
from practices.models import (
    CapabilityPage,
    GuidePage,
    InitiativePage,
    OrganisationPage,
    PracticePage,
    ThemePage,
)
from tests.factories import INDEXES, capability, example, guide, home, index_of, organisation, theme
from tests.practices.desk.blank import form_of
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db

KINDS = [CapabilityPage, GuidePage, InitiativePage, OrganisationPage, PracticePage, StandardPage, ThemePage]


def above(model: type[Page]) -> Page:
    if model is ThemePage:
        return capability()
    return home() if model is StandardPage else index_of(model)


@pytest.mark.parametrize("with_blocks", [False, True], ids=["no blocks", "empty blocks"])
@pytest.mark.parametrize("model", KINDS)
def test_a_page_that_is_not_kept_yet_has_a_preview(
    chief: User, log_in: LogIn, model: type[Page], with_blocks: bool
) -> None:
    client, parent = log_in(chief), above(model)
    assert client.get(reverse("wagtailadmin_pages:add", args=[*names(model), parent.pk])).status_code == 200
    preview = reverse("wagtailadmin_pages:preview_on_add", args=[*names(model), parent.pk])
    answer = client.post(preview, form_of(model, with_blocks=with_blocks))
    assert answer.json() == {"is_valid": True, "is_available": True}
    shown = client.get(preview)
    assert shown.status_code == 200
    assert "Nog niet af" in shown.content.decode()


@pytest.mark.parametrize("model", KINDS)
def test_a_draft_with_empty_blocks_is_kept_and_shown(chief: User, log_in: LogIn, model: type[Page]) -> None:
    client, parent = log_in(chief), above(model)
    client.post(reverse("wagtailadmin_pages:add", args=[*names(model), parent.pk]), form_of(model, with_blocks=True))
    page = model.objects.get(slug="nog-niet-af")
    assert page.live is False
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(edit).status_code == 200
    assert client.post(edit, form_of(model, with_blocks=True)).status_code == 302
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(preview, form_of(model, with_blocks=True)).json()["is_valid"]
    for address in (preview, reverse("wagtailadmin_pages:view_draft", args=[page.pk])):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("model", KINDS)
def test_a_page_with_empty_blocks_that_reached_the_site_is_read_there(
    chief: User, log_in: LogIn, model: type[Page]
) -> None:
    client, parent = log_in(chief), above(model)
    client.post(reverse("wagtailadmin_pages:add", args=[*names(model), parent.pk]), form_of(model, with_blocks=True))
    page = model.objects.get(slug="nog-niet-af")
    Page.objects.filter(pk=page.pk).update(live=True)  # with words for what a page of its kind has to have
    shown = Client().get(page.url)
    assert shown.status_code == 200
    assert "Nog niet af" in shown.content.decode()


def test_a_preview_names_what_the_text_embeds(chief: User, log_in: LogIn) -> None:
    """The form holds whole pages where the site reads names: both are shown alike."""
    client, parent = log_in(chief), index_of(PracticePage)
    shown, named = example("anders", title="Een ander voorbeeld"), organisation("thuiszorg")
    quote = ("quote", {"text": "Fijn.", "organisation": named.pk})
    embedded = nested_form_data({"what_they_do": streamfield([("example", shown.pk), quote])})
    preview = reverse("wagtailadmin_pages:preview_on_add", args=[*names(PracticePage), parent.pk])
    client.post(preview, form_of(PracticePage, with_blocks=False) | embedded)
    page = client.get(preview).content.decode()
    assert '<b lang="nl">Een ander voorbeeld</b>' in page
    assert f'<figcaption><a href="{named.url}">' in page


def test_nothing_is_said_of_where_a_page_belongs_that_belongs_nowhere(client: Client) -> None:
    assert "Meer zoals dit" not in client.get(guide().url).content.decode()
    assert "Meer zoals dit" in client.get(example().url).content.decode()


@pytest.mark.parametrize("model", [kind for kind, _slug in INDEXES.values()])
def test_a_list_that_is_not_kept_yet_has_a_preview(chief: User, log_in: LogIn, model: type[Page]) -> None:
    for page in model.objects.all():
        page.delete()
    chief.is_superuser = True
    chief.save()
    client, preview = log_in(chief), reverse("wagtailadmin_pages:preview_on_add", args=[*names(model), home().pk])
    assert client.post(preview, form_of(model, with_blocks=False)).json()["is_valid"]
    assert client.get(preview).status_code == 200


def test_the_front_page_with_empty_blocks_has_a_preview(chief: User, log_in: LogIn) -> None:
    client, preview = log_in(chief), reverse("wagtailadmin_pages:preview_on_edit", args=[home().pk])
    assert client.post(preview, form_of(HomePage, with_blocks=True)).json()["is_valid"]
    assert client.get(preview).status_code == 200


def test_a_theme_with_half_a_suggestion_leaves_the_toolkit_standing(desk: None, client: Client) -> None:
    half = {"title": "Koffie", "text": "", "kind": "", "involved": [], "adds": []}
    theme(capability(), suggestions=[("suggestion", half)])
    shown = client.get("/vermogens/")
    assert shown.status_code == 200
    assert "Koffie" in shown.content.decode()


def test_a_theme_knows_its_neighbours_after_a_draft_was_looked_at_first(
    chief: User, log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, parent = log_in(chief), capability()
    theme(parent, "thuis", number=1)
    second = theme(parent, "tijd", number=2)
    monkeypatch.setattr(sys.modules["practices.pages.later"], "_names", {})
    preview = reverse("wagtailadmin_pages:preview_on_add", args=[*names(ThemePage), parent.pk])
    client.post(preview, form_of(ThemePage, with_blocks=False))
    client.get(preview)
    assert 'rel="prev"' in client.get(second.url).content.decode()


def names(model: type[Page]) -> tuple[str, str]:
    return model._meta.app_label, model._meta.model_name or ""
