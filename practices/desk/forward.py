"""The forms in which a page goes forward: submitted, approved, published. What cannot go forward stays a draft."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.workflow import WorkflowAction
from wagtail.models import Page, TaskState

from practices.desk.approving import asked_change, its_time_was_over, say_what_happened
from practices.desk.complete import lacking
from practices.desk.forms import is_over
from practices.queries.eyes import why_not

if TYPE_CHECKING:
    from wagtail.admin.views.pages.edit import EditView as _Form
else:
    _Form = object

FORWARD = ("submit", "publish", "restart_workflow", "perform_workflow_action")


class KeepsDrafts(_Form):
    """Saves a page that cannot go forward yet as a draft, and says what it lacks: nothing that was typed is lost."""

    kept = False

    def form_valid(self, form: WagtailAdminPageForm) -> HttpResponse:
        if self._goes_forward() and (lacks := lacking(form.save(commit=False))):
            return self._keep(lacks)
        return super().form_valid(form)

    def form_invalid(self, form: WagtailAdminPageForm) -> HttpResponse:
        if self._goes_forward() and not getattr(self, "locked_for_user", False):
            form.defer_required_fields()
            form.full_clean()
            if form.is_valid() and (lacks := lacking(form.save(commit=False))):
                return self._keep(lacks)
            form.restore_required_fields()
            form.full_clean()
        return super().form_invalid(form)

    def _goes_forward(self) -> bool:
        # "Approve" only: who asks for changes may do so because the page lacks something.
        asks = getattr(self, "workflow_action", "") not in ("", "approve")
        return self.action_name in FORWARD and not asks and not self.expects_json_response

    def _keep(self, lacks: list[str]) -> HttpResponse:
        self.kept = self.has_content_changes = True
        response = self.save_action()
        messages.error(self.request, what_it_lacks(self.page, lacks))
        return response


class PageCreate(KeepsDrafts, CreateView):
    """Wagtail's form of a new page."""


class PageEdit(KeepsDrafts, EditView):
    """Wagtail's form of a page; after a step of the workflow it says more than that the page was saved."""

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        try:
            return super().dispatch(request, page_id, **kwargs)
        except Http404:
            if Page.objects.filter(pk=page_id).exists():
                raise
            messages.error(
                request,
                _("This page is not there any more. A draft from a learning group goes when who asked takes it back."),
            )
            return redirect("wagtailadmin_home")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        state = self.page.current_workflow_task_state
        if state and not self.locked_for_user and (why := why_not(state, self.request.user)):
            messages.info(request, why)
        elif asked := asked_change(self.page):
            messages.warning(request, asked)
        if is_over(self.page):
            messages.info(request, its_time_was_over(self.page))
        return super().get(request, *args, **kwargs)

    def add_save_confirmation_message(self) -> None:
        if self.kept:
            return
        if self.action_name == "perform_workflow_action":
            say_what_happened(self.request, self.workflow_state, self.workflow_action)
        else:
            super().add_save_confirmation_message()


class PageWorkflowAction(WorkflowAction):
    """Approving from the dashboard or from the page itself, where Wagtail says nothing."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if stands_in_the_way := self._stands_in_the_way():
            messages.error(request, stands_in_the_way)
            return redirect(reverse("wagtailadmin_pages:edit", args=[self.object.pk]))
        return super().dispatch(request, *args, **kwargs)

    def _stands_in_the_way(self) -> str:
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            return ""
        if why := why_not(self.task_state, self.request.user):
            return why
        page = self.object.get_latest_revision_as_object()
        lacks = lacking(page) if self.action_name == "approve" else []
        return what_it_lacks(page, lacks) if lacks else ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().post(request, *args, **kwargs)
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            say_what_happened(request, self.task_state.workflow_state, self.action_name)
        return response


def what_it_lacks(page: Page, lacks: list[str]) -> SafeString:
    said = _("“%(title)s” is kept as a draft, and cannot go forward yet. It still needs:")
    words = said % {"title": page.get_admin_display_title()}
    return format_html("{} <ul>{}</ul>", words, format_html_join("", "<li>{}</li>", ((each,) for each in lacks)))


def hold_back(request: HttpRequest, kind: str, pages: Iterable[Page], view: View) -> HttpResponse | None:
    """Publishing many pages at once is stopped by the first that cannot go forward."""
    for page in _to_publish(list(pages), view) if kind == "publish" else []:
        if lacks := lacking(page.get_latest_revision_as_object()):
            messages.error(request, what_it_lacks(page, lacks))
            return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return None


def _to_publish(pages: list[Page], view: Any) -> Iterator[Page]:
    """Yield the chosen pages and, when these are asked for too, the drafts below them that would go along."""
    yield from pages
    if view.cleaned_form.cleaned_data["include_descendants"]:
        drafts = (draft for page in pages for draft in page.get_descendants().not_live())
        yield from (draft for draft in drafts if draft.permissions_for_user(view.request.user).can_publish())
