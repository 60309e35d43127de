"""Two steps: a colleague reads along, an eindredacteur publishes. Nobody approves their own page."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Site, TaskState, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import inline_formset

from leerkring.accounts.models import User
from practices.desk.workflow import FINAL, READING, WORKFLOW, ensure_workflow
from practices.models import OrganisationPage
from tests.factories import organisation
from tests.practices.desk.conftest import LogIn, form

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(editor: User, page: OrganisationPage, log_in: LogIn) -> OrganisationPage:
    """A page that Rik has changed and submitted."""
    submit(page, editor, log_in)
    return page


def submit(page: OrganisationPage, user: User, log_in: LogIn) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    log_in(user).post(edit, form(page, summary="Klaar om te lezen.") | {"action-submit": "action-submit"})


def state(page: OrganisationPage) -> TaskState:
    return OrganisationPage.objects.get(pk=page.pk).current_workflow_task_state


def act(action: str, page: OrganisationPage, user: User, log_in: LogIn, comment: str = "", of: int = 0) -> None:
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, of or state(page).pk])
    log_in(user).post(address, {"comment": comment})


def test_a_page_goes_from_draft_to_site_in_two_steps(
    submitted: OrganisationPage, colleague: User, chief: User, log_in: LogIn
) -> None:
    assert state(submitted).task.name == READING
    act("approve", submitted, colleague, log_in)
    assert state(submitted).task.name == FINAL
    act("approve", submitted, chief, log_in)
    submitted.refresh_from_db()
    assert submitted.summary == "Klaar om te lezen."
    assert submitted.workflow_in_progress is False


def test_who_submitted_cannot_approve_it(submitted: OrganisationPage, editor: User, log_in: LogIn) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[submitted.pk])
    act("approve", submitted, editor, log_in)
    log_in(editor).post(edit, form(submitted) | {"action-workflow-action": "true", "workflow-action-name": "approve"})
    assert state(submitted).task.name == READING


def test_the_address_of_another_page_does_not_help_to_approve_ones_own(
    submitted: OrganisationPage, editor: User, colleague: User, log_in: LogIn
) -> None:
    other = organisation("omring")
    submit(other, colleague, log_in)
    act("approve", other, editor, log_in, of=state(submitted).pk)
    assert state(submitted).task.name == READING


def test_not_even_the_beheerder_reads_along_with_their_own_page(
    editor: User, page: OrganisationPage, log_in: LogIn
) -> None:
    editor.is_superuser = True
    editor.save()
    submit(page, editor, log_in)
    with pytest.raises(PermissionDenied):
        state(page).task.specific.on_action(state(page), editor, "approve")


def test_a_redacteur_cannot_take_the_last_step(
    submitted: OrganisationPage, colleague: User, chief: User, log_in: LogIn
) -> None:
    act("approve", submitted, chief, log_in)
    act("approve", submitted, colleague, log_in)
    submitted.refresh_from_db()
    assert state(submitted).task.name == FINAL
    assert submitted.summary == "Een zorgorganisatie."


def test_what_waits_stands_on_the_dashboard_of_others_only(
    submitted: OrganisationPage, editor: User, colleague: User, log_in: LogIn
) -> None:
    action = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", state(submitted).pk])

    def waiting(user: User) -> bool:
        return action in log_in(user).get(reverse("wagtailadmin_home")).content.decode()

    assert waiting(colleague)
    assert not waiting(editor)


def test_the_group_gets_a_mail_in_dutch_and_the_submitter_does_not(
    colleague: User, chief: User, submitted: OrganisationPage
) -> None:
    assert {address for message in mail.outbox for address in message.to} == {colleague.email, chief.email}
    assert "Meelezen" in mail.outbox[0].subject
    assert "Hallo" in mail.outbox[0].body
    assert f"/beheer/pages/{submitted.pk}/edit/" in mail.outbox[0].body


def test_a_request_for_changes_reaches_the_writer_with_its_reason(
    submitted: OrganisationPage, editor: User, colleague: User, log_in: LogIn
) -> None:
    mail.outbox.clear()
    act("reject", submitted, colleague, log_in, comment="Wat kwam eruit?")
    assert [message.to for message in mail.outbox] == [[editor.email]]
    assert "Wat kwam eruit?" in mail.outbox[0].body


def test_a_mail_is_in_the_language_of_who_gets_it(
    editor: User, colleague: User, page: OrganisationPage, log_in: LogIn
) -> None:
    colleague.language = "en"
    colleague.save()
    submit(page, editor, log_in)
    assert [message.body[:5] for message in mail.outbox if message.to == [colleague.email]] == ["Hello"]


def test_a_comment_reaches_who_follows_the_page(
    editor: User, chief: User, page: OrganisationPage, log_in: LogIn
) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    log_in(chief).post(edit, form(page, comment_notifications="on"))
    comment = {"text": "Klopt dit jaartal?", "contentpath": "summary", "position": "", "resolved": "", "id": ""}
    comment |= {"replies": inline_formset([])}
    log_in(editor).post(edit, form(page, comments=inline_formset([comment])))
    assert [message.to for message in mail.outbox] == [[chief.email]]
    assert "Klopt dit jaartal?" in mail.outbox[0].body


def test_the_example_that_wagtail_comes_with_goes(desk: None) -> None:
    stock = Workflow.objects.create(name="Moderators approval", active=False)
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    WorkflowTask.objects.create(workflow=stock, task=task, sort_order=0)
    ensure_workflow()
    assert not Workflow.objects.filter(pk=stock.pk).exists()
    assert not GroupApprovalTask.objects.filter(pk=task.pk).exists()


def test_an_example_that_pages_went_through_stays(submitted: OrganisationPage) -> None:
    used = state(submitted).workflow_state.workflow
    Workflow.objects.filter(pk=used.pk).update(name="Moderators approval")
    ensure_workflow()
    assert Workflow.objects.filter(pk=used.pk).exists()


def test_another_workflow_that_a_network_chose_stays(desk: None) -> None:
    own = Workflow.objects.create(name="Onze eigen weg")
    WorkflowPage.objects.update(workflow=own)
    ensure_workflow()
    home = Site.objects.get().root_page
    assert WorkflowPage.objects.get(page=home).workflow == own
    assert Workflow.objects.filter(name=WORKFLOW).exists()


def test_who_asks_for_changes_says_which(submitted: OrganisationPage, colleague: User, log_in: LogIn) -> None:
    address = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "reject", state(submitted).pk])
    modal = {"x-requested-with": "XMLHttpRequest"}
    assert "Wat wil je anders zien?" in log_in(colleague).get(address, headers=modal).json()["html"]
    asked = log_in(colleague).post(address, {"comment": " "}, headers=modal)
    assert "Zeg in een paar woorden wat er anders moet." in asked.json()["html"]
    assert state(submitted).status == TaskState.STATUS_IN_PROGRESS
    log_in(colleague).post(address, {"comment": "Noem de bron."}, headers=modal)
    assert TaskState.objects.get().comment == "Noem de bron."
