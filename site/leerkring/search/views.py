from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from leerkring.search.page import results, search_page
from leerkring.search.state import State
from practices.browse.page import wants_part


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The search page. Every state of it has an address; with htmx only the part that changes is sent."""
    found = results(State.read(request.GET), request.user)
    part = wants_part(request) and bool(found.state.query.text)
    response = render(request, "search/_part.html" if part else "search/search.html", search_page(found))
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    if part:
        response["HX-Push-Url"] = found.state.address
    return response
