"""From draft to page in two steps: a colleague reads along, then an eindredacteur publishes."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Page, Site, Task, TaskState, Workflow, WorkflowPage, WorkflowTask

from practices.desk.roles import CHIEF_EDITOR, EDITOR
from practices.models import ColleagueApprovalTask

WORKFLOW = "meelezen en eindredactie"
READING = "Meelezen"
FINAL = "Eindredactie"

STOCK_WORKFLOW = "Moderators approval"


@transaction.atomic
def ensure_workflow() -> Workflow:
    """Make the two steps and give them to the whole library. Call it after `ensure_roles`."""
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW)
    _step(workflow, 0, _task(READING, [EDITOR, CHIEF_EDITOR]))
    final = _task(FINAL, [CHIEF_EDITOR])
    _step(workflow, 1, final)
    _replace_plain_final_step(workflow, final)
    home = Site.objects.get(is_default_site=True).root_page
    # A network that chose another workflow for its pages keeps it.
    WorkflowPage.objects.get_or_create(page=Page.objects.get(pk=home.pk), defaults={"workflow": workflow})
    _retire_stock_workflow()
    return workflow


def _task(name: str, groups: list[str]) -> ColleagueApprovalTask:
    task, made = ColleagueApprovalTask.objects.get_or_create(name=name)
    if made:
        task.groups.set(Group.objects.filter(name__in=groups))
    return task


def _step(workflow: Workflow, order: int, task: ColleagueApprovalTask) -> None:
    WorkflowTask.objects.get_or_create(workflow=workflow, task_id=task.pk, defaults={"sort_order": order})


def _replace_plain_final_step(workflow: Workflow, final: ColleagueApprovalTask) -> None:
    """Before, the last step did not look at who had taken the first. What waits there now waits at ours."""
    for old in GroupApprovalTask.objects.filter(name=FINAL, workflow_tasks__workflow=workflow):
        final.groups.set(old.groups.all())
        TaskState.objects.filter(task=old).update(task=final)
        old.delete()


def _retire_stock_workflow() -> None:
    """Wagtail comes with an example of a workflow: it goes when no page ever went through it.

    Switched off alone it would stay in the filters of the reports, as something that nobody here knows.
    """
    Workflow.objects.filter(name=STOCK_WORKFLOW, workflow_states=None).delete()
    Task.objects.filter(name=STOCK_WORKFLOW, workflow_tasks=None, task_states=None).delete()
