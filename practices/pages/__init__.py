"""What each kind of page shows: from a page and a request to the context of its template."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from practices.models import CapabilityPage, GuidePage, InitiativePage, OrganisationPage, PracticePage, ThemePage
from practices.pages import capability, example, guide, initiative, organisation, theme
from practices.pages.later import later

CONTEXTS: dict[type[Page], Callable[[Any, HttpRequest], dict[str, Any]]] = {
    PracticePage: example.context,
    GuidePage: guide.context,
    CapabilityPage: capability.context,
    ThemePage: theme.context,
    InitiativePage: initiative.context,
    OrganisationPage: organisation.context,
}


def context_of(page: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the context of a page, lazily."""
    return later(type(page), lambda: CONTEXTS[type(page)](page, request))
