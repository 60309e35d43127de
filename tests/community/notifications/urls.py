"""The addresses of the site, and that of a question."""

from django.http import HttpResponse
from django.urls import path

from leerkring.urls import *  # noqa: F403
from leerkring.urls import urlpatterns as site

urlpatterns = [
    path("wijken/<slug:slug>/vragen/<int:pk>/", lambda request, slug, pk: HttpResponse(), name="question"),
    *site,
]
