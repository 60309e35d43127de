"""Whoever submits a page hears what is still open; it goes on its way all the same."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from leerkring.accounts.models import User
from practices.models import OrganisationPage, Source
from tests.factories import index_of
from tests.practices.desk.conftest import LogIn, form
from tests.practices.desk.test_approving import said
from tests.practices.desk.test_workflow import state

pytestmark = pytest.mark.django_db


def submit(page: OrganisationPage, user: User, log_in: LogIn, **fields: object) -> str:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return said(log_in(user).post(address, form(page) | {"action-submit": "action-submit"} | fields))


def test_empty_fields_and_unused_tips_are_named(page: OrganisationPage, editor: User, log_in: LogIn) -> None:
    words = submit(page, editor, log_in, **{"plain-language-tips": "2"})
    assert "Nog leeg: de eigenaar, de datum om opnieuw te kijken, de bron." in words
    assert "Er zijn 2 tips voor duidelijker taal." in words
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in words
    assert state(page) is not None, "it is submitted all the same"


def test_a_page_that_is_complete_goes_without_another_word(page: OrganisationPage, editor: User, log_in: LogIn) -> None:
    source = Source.objects.create(key="rapport", title="Het rapport")
    complete = {"content_owner": editor.pk, "review_by": "2030-01-01", "sources": [source.pk]}
    words = submit(page, editor, log_in, **complete, **{"plain-language-tips": "0"})
    assert "is doorgestuurd" in words
    assert "Nog leeg" not in words
    assert "duidelijker taal" not in words


@pytest.mark.parametrize("nonsense", ["", "-1", "9" * 400, "<b>", "²"])
def test_a_number_of_tips_that_is_none_is_left_out(
    page: OrganisationPage, editor: User, log_in: LogIn, nonsense: str
) -> None:
    assert "duidelijker taal" not in submit(page, editor, log_in, **{"plain-language-tips": nonsense})


def test_saving_a_draft_says_nothing_of_it(page: OrganisationPage, editor: User, log_in: LogIn) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Nog leeg" not in said(log_in(editor).post(address, form(page)))


def test_whoever_begins_a_page_looks_after_it_and_looks_again_in_a_year(
    editor: User, colleague: User, log_in: LogIn
) -> None:
    above = index_of(OrganisationPage)
    address = reverse("wagtailadmin_pages:add", args=["practices", "organisationpage", above.pk])
    fields = log_in(editor).get(address).context["form"]
    assert fields["content_owner"].value() == editor.pk
    assert fields["review_by"].value() == timezone.localdate() + timedelta(days=365)


def test_the_dashboard_begins_a_new_example(editor: User, log_in: LogIn) -> None:
    page = log_in(editor).get(reverse("wagtailadmin_home")).text
    above = Page.objects.get(slug="voorbeelden")
    address = reverse("wagtailadmin_pages:add", args=["practices", "practicepage", above.pk])
    assert f'href="{address}"' in page
    assert "Nieuw goed voorbeeld" in page
    assert log_in(editor).get(address).status_code == 200
