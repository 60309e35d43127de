"""A picture on the site says what it shows; a draft may still lack the words."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import rich_text, streamfield

from leerkring.accounts.models import User
from leerkring.home.models import StandardPage
from practices.blocks import BodyBlock
from practices.desk.complete import lacking
from practices.models import OrganisationPage, PracticePage
from tests.factories import example, organisation
from tests.practices.desk.conftest import LogIn
from tests.practices.desk.test_approving import said
from tests.practices.desk.test_forward import WORDS, edit, example_form

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "action-publish"}
NOT_DESCRIBED = "wat elke afbeelding bij “wat ze doen” laat zien, voor mensen die haar niet kunnen zien"


@pytest.fixture
def els(chief: User, log_in: LogIn) -> Client:
    return log_in(chief)


@pytest.fixture
def image(desk: None, settings: Any, tmp_path: Any) -> Image:
    settings.MEDIA_ROOT = tmp_path
    return Image.objects.create(title="IMG_2031", file=get_test_image_file())


def with_image(image: Image, words: str, **more: str) -> dict[str, Any]:
    told = ("text", rich_text(f"<p>{WORDS}</p>"))
    shown = ("image", {"image": str(image.pk), "alt_text": words} | more)
    told_by = OrganisationPage.objects.first() or organisation()
    return example_form(what_they_do=streamfield([told, shown])) | {"organisations": [told_by.pk]}


def draft() -> PracticePage:
    return PracticePage.objects.get().get_latest_revision_as_object()


def test_the_form_asks_for_words_and_has_no_box_that_skips_them(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur")
    html = els.get(edit(page)).content.decode()
    assert "Wat er op de afbeelding te zien is" in html
    assert "decoratie" not in html
    assert "wagtail.images.blocks.ImageBlock" not in html


def test_a_draft_with_an_image_without_words_is_kept_and_shown(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur")
    els.post(edit(page), with_image(image, ""))
    assert draft().what_they_do[1].value.pk == image.pk
    assert els.get(edit(page)).status_code == 200
    preview = els.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    shown = re.search(r'<figure class="figure"><img [^>]*>', preview)
    assert shown and "alt=" not in shown.group(), "or the checker takes it for decoration and is silent"


@pytest.mark.parametrize("more", [{}, {"decorative": "on"}])
def test_without_words_it_does_not_reach_the_site(els: Client, image: Image, more: dict[str, str]) -> None:
    page = example("leeruur", title="Leeruur")
    words = said(els.post(edit(page), with_image(image, "  ", **more) | PUBLISH))
    assert NOT_DESCRIBED in words
    assert words.count("<li>") == 1
    assert draft().what_they_do[1].value.pk == image.pk, "the draft keeps it"
    assert not PracticePage.objects.get().what_they_do


def test_without_words_it_does_not_reach_the_site_among_many_pages_either(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur", live=False)
    PracticePage.objects.update(live=False)
    els.post(edit(page), with_image(image, ""))
    many = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    assert NOT_DESCRIBED in said(els.post(f"{many}?id={page.pk}&next=/beheer/"))
    assert not PracticePage.objects.get().live


def test_without_words_it_is_not_approved_on_the_first_page_of_the_desk(
    editor: User, els: Client, image: Image, log_in: LogIn
) -> None:
    rik, page = log_in(editor), example("leeruur", title="Leeruur")
    rik.post(edit(page), with_image(image, "Twee collega’s.") | {"action-submit": "action-submit"})
    rik.post(edit(page), with_image(image, ""))
    waits = PracticePage.objects.get().current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", waits.pk])
    assert NOT_DESCRIBED in said(els.post(approve, {"comment": ""}))
    waits.refresh_from_db()
    assert waits.status == waits.STATUS_IN_PROGRESS


def test_a_page_about_the_site_needs_the_words_too(image: Image) -> None:
    image.contextual_alt_text = " "
    page = StandardPage(title="Over ons", body=[("image", image)], body_en=[("image", image)])
    assert lacking(page) == [NOT_DESCRIBED.replace("wat ze doen", "tekst")] * 2
    image.contextual_alt_text = "Twee collega’s."
    assert lacking(page) == []


def test_words_that_are_too_long_are_told_so_and_stay_in_the_form(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur")
    html = els.post(edit(page), with_image(image, "w" * 251)).content.decode()
    assert "w" * 251 in html
    assert "250 tekens" in html
    assert not draft().what_they_do


def test_with_words_it_does_and_says_them(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur")
    els.post(edit(page), with_image(image, "Twee collega’s drinken koffie.") | PUBLISH)
    assert 'alt="Twee collega’s drinken koffie."' in Client().get(page.url).content.decode()


def test_a_photo_without_words_is_kept_in_the_draft_and_named(els: Client, image: Image) -> None:
    page = example("leeruur", title="Leeruur")
    fields = example_form(photo=str(image.pk)) | {"organisations": [organisation().pk]}
    els.post(edit(page), fields)
    assert draft().photo == image
    assert "wat er op de foto te zien is" in said(els.post(edit(page), fields | PUBLISH))
    assert PracticePage.objects.get().photo is None


def test_the_block_tells_what_it_is_made_of(image: Image) -> None:
    block = BodyBlock().child_blocks["image"]
    image.contextual_alt_text, image.decorative = "Twee collega’s.", None
    told = block.get_api_representation(image)
    assert told["alt_text"] == "Twee collega’s."
    assert set(told) == set(block.get_api_representation(None)) == {"image", "alt_text"}
