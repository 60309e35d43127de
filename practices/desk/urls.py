"""Addresses of the desk that are ours; Wagtail lets in only who has access to the desk."""

from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access

from practices.desk.account import DeskAccount
from practices.desk.plain_language_view import plain_language
from practices.desk.report import DueForReview

urlpatterns: list[URLPattern] = [
    path("rapporten/herzien/", DueForReview.as_view(), name="due_for_review"),
    path(
        "rapporten/herzien/resultaten/",
        DueForReview.as_view(results_only=True),
        name="due_for_review_results",
    ),
    path("klare-taal/", plain_language, name="plain_language"),
]

before_wagtail: list[URLPattern] = [path("account/", require_admin_access(DeskAccount.as_view()))]
"""Stands before Wagtail's own addresses, in the place of a page that would change a name that isn't there."""
