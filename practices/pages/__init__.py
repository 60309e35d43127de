"""What each kind of page shows: from a page and a request to the context of its template."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from practices.models import CapabilityPage, GuidePage, InitiativePage, OrganisationPage, PracticePage, ThemePage
from practices.pages import capability, example, guide, initiative, organisation, theme

CONTEXTS: dict[type[Page], Callable[[Any, HttpRequest], dict[str, Any]]] = {
    PracticePage: example.context,
    GuidePage: guide.context,
    CapabilityPage: capability.context,
    ThemePage: theme.context,
    InitiativePage: initiative.context,
    OrganisationPage: organisation.context,
}


_names: dict[type[Page], tuple[str, ...]] = {}
"""The names in the context of each kind of page, known after the first one."""


def context_of(page: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the context, of which nothing is read before the template asks for it.

    Most of the time it never does: the text is kept ready-made (`{% content_cache %}`).
    """
    compute = cache(lambda: CONTEXTS[type(page)](page, request))
    if type(page) not in _names:
        _names[type(page)] = tuple(compute())
    return {name: _later(compute, name) for name in _names[type(page)]}


def _later(compute: Callable[[], dict[str, Any]], name: str) -> SimpleLazyObject:
    return SimpleLazyObject(lambda: compute()[name])
