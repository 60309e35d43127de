from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from leerkring.accounts.models import User


class ColleagueApprovalTask(AbstractGroupApprovalTask):
    """A step that somebody else has to take: whoever submitted the page cannot approve it."""

    def get_actions(self, obj: Page, user: User) -> list[tuple[str, str, bool]]:
        state = obj.current_workflow_state
        if state is not None and state.requested_by_id == user.pk:
            return []
        return super().get_actions(obj, user)

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> QuerySet[TaskState]:
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        return states.exclude(workflow_state__requested_by=user)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        # Wagtail takes the page and the task state from the address apart from each other: without this
        # check the address of a colleague's page with the number of one's own task would approve one's own.
        if task_state.workflow_state.requested_by_id == user.pk:
            raise PermissionDenied
        super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls) -> str:
        return gettext("Members of these groups can approve, except the one who submitted the page.")

    class Meta:
        verbose_name = _("approval by a colleague")
        verbose_name_plural = _("approvals by a colleague")
