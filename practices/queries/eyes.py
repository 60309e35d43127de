"""Two pairs of eyes: who may take which step of a workflow, and the sentence for who may not (docs/decisions/0120)."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from leerkring.accounts.models import User


def why_not(task_state: TaskState, user: User) -> str:
    """Why this person may not take this step, with the names of who may; empty when nothing stands in the way.

    Says nothing about the groups of the step: those are Wagtail's to check.
    """
    asked = task_state.workflow_state.requested_by_id
    took = _took_a_step_before(task_state)
    if user.pk not in {asked, *took}:
        return ""
    others = list(_people_of(task_state).exclude(pk__in={asked, user.pk, *took}))
    if user.pk in took:
        said = _("You took an earlier step of this round, so somebody else takes this one.")
        return f"{said} {_who_can(others)}"
    if took and not others:
        return ""  # somebody else has looked, and there is nobody left but the writer
    said = _("You submitted this page yourself, so somebody else looks at it now.")
    return f"{said} {_who_can(others)}"


def not_for(user: User, states: QuerySet[TaskState]) -> list[int]:
    """The ids of these running steps that this person may not take. One query as long as nothing is theirs."""
    rounds = TaskState.objects.filter(status=TaskState.STATUS_APPROVED, finished_by=user).values("workflow_state")
    touched = states.filter(workflow_state__requested_by=user) | states.filter(workflow_state__in=rounds)
    return [state.pk for state in touched.select_related("workflow_state") if why_not(state, user)]


def _took_a_step_before(task_state: TaskState) -> set[int]:
    steps = TaskState.objects.filter(workflow_state=task_state.workflow_state_id, status=TaskState.STATUS_APPROVED)
    found = steps.exclude(task=task_state.task_id).values_list("finished_by", flat=True)
    return {pk for pk in found if pk is not None}


def _people_of(task_state: TaskState) -> QuerySet[User]:
    """Whom the step is given to. Not the beheerder, who may do everything and is asked for nothing."""
    groups = task_state.task.specific.groups.all()
    people = User.objects.filter(groups__in=groups, is_active=True, removal_due_at=None)
    return people.distinct().order_by("display_name")


def _who_can(others: list[User]) -> str:
    if not others:
        return _("There is nobody else for this step: ask the beheerder to give somebody the role.")
    return _("This step can be taken by: %(names)s.") % {"names": ", ".join(each.get_full_name() for each in others)}
