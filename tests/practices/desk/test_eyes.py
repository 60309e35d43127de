"""Two pairs of eyes: nobody takes two steps of one round, and nobody approves what they submitted."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Task, TaskState, Workflow, WorkflowTask

from leerkring.accounts.models import User
from practices.desk.roles import CHIEF_EDITOR, ensure_roles
from practices.desk.workflow import FINAL, READING, WORKFLOW, ensure_workflow
from practices.models import ColleagueApprovalTask, OrganisationPage
from tests.practices.desk.conftest import LogIn, form, person
from tests.practices.desk.test_approving import said
from tests.practices.desk.test_workflow import act, state, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def second_chief(desk: None) -> User:
    return person("Esra", CHIEF_EDITOR)


@pytest.fixture
def read_by_els(page: OrganisationPage, editor: User, chief: User, log_in: LogIn) -> OrganisationPage:
    """Rik submitted it, Els read along, and it waits for the last step."""
    submit(page, editor, log_in)
    act("approve", page, chief, log_in)
    return page


def is_live(page: OrganisationPage) -> bool:
    return OrganisationPage.objects.get(pk=page.pk).summary == "Klaar om te lezen."


def test_who_read_along_does_not_take_the_last_step(
    read_by_els: OrganisationPage, chief: User, second_chief: User, log_in: LogIn
) -> None:
    assert state(read_by_els).task.name == FINAL
    act("approve", read_by_els, chief, log_in)
    edit = reverse("wagtailadmin_pages:edit", args=[read_by_els.pk])
    approve = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    log_in(chief).post(edit, form(read_by_els, summary="Klaar om te lezen.") | approve)
    with pytest.raises(PermissionDenied):
        state(read_by_els).task.specific.on_action(state(read_by_els), chief, "approve")
    assert state(read_by_els).task.name == FINAL
    act("approve", read_by_els, second_chief, log_in)
    assert is_live(read_by_els)


def test_the_form_and_the_address_say_why_not_and_who_can(
    read_by_els: OrganisationPage, chief: User, second_chief: User, log_in: LogIn
) -> None:
    why = "Je deed al een eerdere stap van deze ronde, dus iemand anders doet deze."
    why += " Deze stap kan gedaan worden door: Esra."
    browser = log_in(chief)
    assert why in browser.get(reverse("wagtailadmin_pages:edit", args=[read_by_els.pk])).text
    address = reverse("wagtailadmin_pages:workflow_action", args=[read_by_els.pk, "approve", state(read_by_els).pk])
    response = browser.post(address)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[read_by_els.pk])
    assert why in said(response)


def test_without_a_second_eindredacteur_the_desk_says_what_to_do(
    read_by_els: OrganisationPage, chief: User, log_in: LogIn
) -> None:
    text = log_in(chief).get(reverse("wagtailadmin_pages:edit", args=[read_by_els.pk])).text
    assert "Er is niemand anders voor deze stap: vraag de beheerder om iemand de rol te geven." in text


def test_what_one_cannot_do_does_not_wait_on_ones_dashboard(
    read_by_els: OrganisationPage, chief: User, second_chief: User
) -> None:
    waiting = TaskState.objects.reviewable_by
    assert not waiting(chief).filter(workflow_state__object_id=read_by_els.pk).exists()
    assert waiting(second_chief).filter(workflow_state__object_id=read_by_els.pk).exists()


def test_another_round_is_another_round(
    read_by_els: OrganisationPage, editor: User, chief: User, second_chief: User, log_in: LogIn
) -> None:
    act("approve", read_by_els, second_chief, log_in)
    submit(read_by_els, editor, log_in)
    act("approve", read_by_els, second_chief, log_in)
    assert state(read_by_els).task.name == FINAL
    act("approve", read_by_els, chief, log_in)
    assert OrganisationPage.objects.get(pk=read_by_els.pk).workflow_in_progress is False


def test_an_eindredacteur_does_not_publish_her_own_page_through_the_steps(
    page: OrganisationPage, editor: User, chief: User, second_chief: User, log_in: LogIn
) -> None:
    submit(page, chief, log_in)
    act("approve", page, editor, log_in)
    text = log_in(chief).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "Je hebt deze pagina zelf doorgestuurd, dus nu kijkt iemand anders." in text
    act("approve", page, chief, log_in)
    assert state(page).task.name == FINAL
    act("approve", page, second_chief, log_in)
    assert is_live(page)


def test_the_only_eindredacteur_may_after_a_colleague_has_read_it(
    page: OrganisationPage, editor: User, chief: User, log_in: LogIn
) -> None:
    submit(page, chief, log_in)
    act("approve", page, chief, log_in)
    assert state(page).task.name == READING, "nobody has looked yet"
    act("approve", page, editor, log_in)
    assert TaskState.objects.reviewable_by(chief).filter(pk=state(page).pk).exists()
    act("approve", page, chief, log_in)
    assert is_live(page)


def test_somebody_who_left_is_not_waited_for(
    page: OrganisationPage, editor: User, chief: User, second_chief: User, log_in: LogIn
) -> None:
    submit(page, chief, log_in)
    act("approve", page, editor, log_in)
    User.objects.filter(pk=second_chief.pk).update(is_active=False)
    act("approve", page, chief, log_in)
    assert is_live(page)


def test_a_desk_with_the_step_of_before_gets_this_one_and_loses_nothing_that_waits(
    desk: None, page: OrganisationPage, editor: User, colleague: User, chief: User, log_in: LogIn
) -> None:
    ColleagueApprovalTask.objects.filter(name=FINAL).delete()
    plain = GroupApprovalTask.objects.create(name=FINAL)
    plain.groups.add(Group.objects.get(name=CHIEF_EDITOR))
    WorkflowTask.objects.create(workflow=Workflow.objects.get(name=WORKFLOW), task=plain, sort_order=1)
    submit(page, editor, log_in)
    act("approve", page, colleague, log_in)
    ensure_roles()
    ensure_workflow()
    ensure_workflow()
    assert [type(task.specific) for task in Task.objects.filter(active=True)] == [ColleagueApprovalTask] * 2
    assert state(page).task.name == FINAL
    act("approve", page, chief, log_in)
    assert is_live(page)
