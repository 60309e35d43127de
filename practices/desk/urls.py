"""Addresses of the desk that are ours; Wagtail lets in only who has access to the desk."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.search import SearchView

from practices.desk.account import DeskAccount
from practices.desk.forward import PageCreate, PageEdit, PageWorkflowAction
from practices.desk.logged_in import logged_in
from practices.desk.plain_language_view import plain_language
from practices.desk.report import DueForReview
from practices.desk.tags import autocomplete

urlpatterns: list[URLPattern] = [
    path("rapporten/herzien/", DueForReview.as_view(), name="due_for_review"),
    path(
        "rapporten/herzien/resultaten/",
        DueForReview.as_view(results_only=True),
        name="due_for_review_results",
    ),
    path("klare-taal/", plain_language, name="plain_language"),
]

before_wagtail: list[URLPattern] = [
    path("ingelogd/", logged_in, name="desk_logged_in"),
    # In the place of a page that would change a name that isn't there.
    path("account/", require_admin_access(DeskAccount.as_view())),
    path(
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        require_admin_access(PageCreate.as_view()),
    ),
    path("tag-autocomplete/", require_admin_access(autocomplete)),
    path("pages/<int:page_id>/edit/", require_admin_access(PageEdit.as_view())),
    path(
        "pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        require_admin_access(PageWorkflowAction.as_view()),
    ),
    # Ours tells more, and theirs says “None” of a page that nobody published at the desk.
    path("reports/aging-pages/", require_admin_access(RedirectView.as_view(pattern_name="due_for_review"))),
    path("reports/aging-pages/results/", require_admin_access(RedirectView.as_view(pattern_name="due_for_review"))),
    # Wagtail's own search says “1-20 of 60 None”.
    path("pages/search/", require_admin_access(SearchView.as_view(verbose_name_plural=_("pages")))),
]
"""Stands before Wagtail's own addresses, and so takes their place."""
