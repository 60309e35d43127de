"""Icons at the addresses where browsers and telephones look for them without being told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control


@cache_control(public=True, max_age=86400)
def icon(request: HttpRequest, name: str) -> HttpResponse:
    """Lead to the file, whose own address changes with its contents."""
    return redirect(static(f"images/{name}"))
