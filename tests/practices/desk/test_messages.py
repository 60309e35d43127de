"""What Wagtail says when something is wrong, in words of the desk."""

from html import unescape

import pytest
from django.urls import reverse

from leerkring.accounts.models import User
from practices.models import OrganisationPage
from tests.factories import organisation
from tests.practices.desk.conftest import LogIn, form
from tests.practices.desk.test_approving import said
from tests.practices.desk.test_workflow import submit

pytestmark = pytest.mark.django_db


def edit(page: OrganisationPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_what_cannot_be_saved_by_itself_names_the_button_that_is_there(
    page: OrganisationPage, editor: User, log_in: LogIn
) -> None:
    rik = log_in(editor)
    answer = rik.post(edit(page), form(page, title=""), headers={"Accept": "application/json"})
    told = answer.json()["error_message"]
    assert told == "Er is nog iets niet goed ingevuld. Klik op ‘Bewaar concept’ om te zien wat."
    assert "Bewaar concept" in rik.get(edit(page)).content.decode()


def test_an_address_that_is_taken_is_told_in_plain_words(page: OrganisationPage, chief: User, log_in: LogIn) -> None:
    organisation("dezelfde")
    words = unescape(log_in(chief).post(edit(page), form(page, slug="dezelfde")).content.decode())
    assert "is al een andere pagina met ‘dezelfde’ in het adres. Kies een ander laatste stuk." in words
    assert "De slug" not in words


def test_a_page_that_begins_anew_is_told_in_plain_words(
    page: OrganisationPage, editor: User, colleague: User, log_in: LogIn
) -> None:
    submit(page, editor, log_in)
    waits = OrganisationPage.objects.get(pk=page.pk).current_workflow_task_state
    log_in(colleague).post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", waits.pk]), {"comment": "Nog een keer."}
    )
    words = said(log_in(editor).post(edit(page), form(page) | {"action-restart-workflow": "true"}))
    assert f"“{page.title}” begint weer bij de eerste stap." in words
