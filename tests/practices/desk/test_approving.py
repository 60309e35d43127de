"""Approving is the big button for who came to do that, and afterwards the desk says where the page is."""

import re
from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, WorkflowTask

from leerkring.accounts.models import User
from practices.desk.workflow import FINAL
from practices.models import OrganisationPage
from tests.practices.desk.conftest import LogIn, form
from tests.practices.desk.test_workflow import act, state, submit

pytestmark = pytest.mark.django_db

BUTTON = re.compile(r"<(?:button|a)\b[^>]*>(?:(?!</button>).)*?</(?:button|a)>", re.DOTALL)


@pytest.fixture
def submitted(editor: User, page: OrganisationPage, log_in: LogIn) -> OrganisationPage:
    submit(page, editor, log_in)
    return page


def address(page: OrganisationPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def big_button(page: OrganisationPage, user: User, log_in: LogIn) -> str:
    """The words on the first button in the foot of the form."""
    html = log_in(user).get(address(page)).text
    foot = html[html.index('aria-label="Acties (footer)"') :]
    words = re.sub(r"<[^>]+>", " ", BUTTON.search(foot)[0])
    return " ".join(words.split())


def approve(page: OrganisationPage, user: User, log_in: LogIn, action: str = "approve", **changes: str) -> str:
    """Press the button in the form; return what the desk says next."""
    fields = form(page, **changes) | {"action-workflow-action": "true", "workflow-action-name": action}
    return said(log_in(user).post(address(page), fields))


def said(response: HttpResponse) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_the_big_button_approves_for_who_may_and_saves_for_who_wrote_it(
    submitted: OrganisationPage, editor: User, colleague: User, chief: User, log_in: LogIn
) -> None:
    assert big_button(submitted, colleague, log_in) == "Goedkeuren"
    assert big_button(submitted, chief, log_in) == "Goedkeuren"
    assert big_button(submitted, editor, log_in) == "Bewaar concept"
    act("approve", submitted, colleague, log_in)
    assert big_button(submitted, chief, log_in) == "Goedkeuren en publiceren"


def test_a_page_that_nobody_submitted_is_saved_by_the_big_button(
    page: OrganisationPage, chief: User, log_in: LogIn
) -> None:
    assert big_button(page, chief, log_in) == "Bewaar concept"


def test_a_colleague_hears_which_step_comes_next(submitted: OrganisationPage, colleague: User, log_in: LogIn) -> None:
    words = approve(submitted, colleague, log_in)
    assert "Nu volgt de stap “Eindredactie”. Wie dat doet, krijgt een mail." in words
    assert "is bewaard" not in words


def test_who_can_do_the_next_step_too_is_led_there(submitted: OrganisationPage, chief: User, log_in: LogIn) -> None:
    last = GroupApprovalTask.objects.create(name="Laatste blik")  # of a workflow that a network made itself
    last.groups.set(chief.groups.all())
    WorkflowTask.objects.create(workflow=submitted.get_workflow(), task=last, sort_order=1)
    WorkflowTask.objects.filter(task__name=FINAL).delete()
    words = approve(submitted, chief, log_in)
    assert "Die kun jij ook doen" in words
    assert address(submitted) in words


def test_after_the_last_step_the_page_itself_is_one_click_away(
    submitted: OrganisationPage, colleague: User, chief: User, log_in: LogIn
) -> None:
    approve(submitted, colleague, log_in)
    words = approve(submitted, chief, log_in)
    assert "De pagina staat nu op de site." in words
    assert 'href="/organisaties/evean/"' in words


def test_a_page_with_a_date_says_when_it_appears(
    submitted: OrganisationPage, colleague: User, chief: User, log_in: LogIn
) -> None:
    act("approve", submitted, colleague, log_in)
    moment = timezone.localtime() + timedelta(days=3)
    words = approve(submitted, chief, log_in, go_live_at=moment.strftime("%Y-%m-%d %H:%M"))
    assert f"De pagina komt op de site op {moment.day} " in words


def test_asking_for_changes_says_who_hears_of_it(submitted: OrganisationPage, colleague: User, log_in: LogIn) -> None:
    assert "Rik krijgt daar een mail over" in approve(submitted, colleague, log_in, action="reject")


def test_approving_from_the_dashboard_says_the_same(
    submitted: OrganisationPage, colleague: User, log_in: LogIn
) -> None:
    action = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", state(submitted).pk])
    assert "Nu volgt de stap “Eindredactie”" in said(log_in(colleague).post(action, {"comment": ""}))


def test_saving_alone_says_that_it_is_saved(page: OrganisationPage, chief: User, log_in: LogIn) -> None:
    assert "“Evean” is bewaard." in said(log_in(chief).post(address(page), form(page)))
