from dataclasses import asdict
from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from leerkring.accounts.models import User
from leerkring.search.missed.actions import missed
from leerkring.search.page import results, search_page
from leerkring.search.state import State
from leerkring.search.suggest import suggest
from practices.browse.page import wants_part


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The search page. Every state of it has an address; with htmx only the part that changes is sent."""
    found = results(State.read(request.GET), request.user)
    part = wants_part(request) and bool(found.state.query.text)
    response = render(request, "search/_part.html" if part else "search/search.html", search_page(found))
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    if part:
        response["HX-Replace-Url"] = found.state.address
    if found.state.query.words and (not found.total or found.is_near) and isinstance(request.user, User):
        # Counted when the page has been sent: nobody waits for it, and no page fails by it.
        response._resource_closers.append(partial(missed, found.state.query, request.user))  # type: ignore[attr-defined]
    return response


@require_safe
@cache_control(private=True, max_age=60)
def suggestions(request: HttpRequest) -> JsonResponse:
    """What goes on below a search field while somebody types, for its script."""
    found = suggest(request.GET.get("q", ""), request.user)
    return JsonResponse({"suggestions": [asdict(each) for each in found]})
