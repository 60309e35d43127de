"""Addresses of the desk that are ours; Wagtail lets in only who has access to the desk."""

from django.urls import URLPattern, path

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
