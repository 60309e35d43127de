from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import CharField, Form, Textarea
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from leerkring.accounts.models import User
from practices.queries.eyes import not_for, why_not


class WantedChange(TaskStateCommentForm):
    comment = CharField(
        label=_("What would you like to see changed?"),
        help_text=_("The writer reads this in a mail, and with the page."),
        error_messages={"required": _("Say in a few words what should change.")},
        widget=Textarea(attrs={"rows": 3}),
    )


class ColleagueApprovalTask(AbstractGroupApprovalTask):
    """A step that somebody else has to take: not who submitted the page, and not who took another step of it."""

    def get_actions(self, obj: Page, user: User) -> list[tuple[str, str, bool]]:
        state = obj.current_workflow_task_state
        if state is not None and why_not(state, user):
            return []
        return super().get_actions(obj, user)

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> QuerySet[TaskState]:
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        return states.exclude(pk__in=not_for(user, states))

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        # Wagtail takes the page and the task state from the address apart from each other: without this
        # check the address of a colleague's page with the number of one's own task would approve one's own.
        if why := why_not(task_state, user):
            raise PermissionDenied(why)
        super().on_action(task_state, user, action_name, **kwargs)

    def get_form_for_action(self, action: str) -> type[Form]:
        """Who asks for changes says which: without words the writer can only guess."""
        return WantedChange if action == "reject" else super().get_form_for_action(action)

    @classmethod
    def get_description(cls) -> str:
        return gettext("Members of these groups can approve, except who submitted the page or took another step of it.")

    class Meta:
        verbose_name = _("approval by a colleague")
        verbose_name_plural = _("approvals by a colleague")
