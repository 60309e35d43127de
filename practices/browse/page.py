"""An index page that can be browsed: with htmx it sends only the part that changes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.module_loading import import_string


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for the part that changes. Going back in the history always gets the whole page."""
    headers = request.headers
    return headers.get("HX-Request") == "true" and headers.get("HX-History-Restore-Request") != "true"


class Browsable:
    """Mixed into an index page. `browse` names the function that reads what is on it."""

    browse: str
    """Dotted path of `(page, request) → context`; loaded late, because it reads the models."""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return context | import_string(self.browse)(self, request)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        if wants_part(request):
            return "practices/_browse_part.html"
        return super().get_template(request, *args, **kwargs)  # type: ignore[misc]

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().serve(request, *args, **kwargs)  # type: ignore[misc]
        patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
        if wants_part(request):
            response["HX-Replace-Url"] = response.context_data["found"].address
        return response
