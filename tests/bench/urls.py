"""What pages are measured against, and the addresses of the site itself."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from wagtail.models import Page

from leerkring import urls as real


@dataclass(frozen=True)
class Row:
    number: int
    title: str
    address: str
    text: str
    is_new: bool


ROWS = [
    Row(
        number,
        f"Leren van elkaar, deel {number}",
        f"/rij/{number}/",
        "Wat werkt, en wat er dan gebeurt. " * 4,
        not number % 3,
    )
    for number in range(90)
]
READY = render_to_string("bench/rows.html", {"rows": ROWS}).encode()


def template(request: HttpRequest) -> HttpResponse:
    """T: a plain view that renders 90 rows, 30 kB."""
    return render(request, "bench/rows.html", {"rows": ROWS})


def body(request: HttpRequest) -> HttpResponse:
    """B: the same with a ready-made body."""
    return HttpResponse(READY)


def empty(request: HttpRequest) -> HttpResponse:
    """What a page of Wagtail costs, found in Wagtail's own way, before there is anything on it."""
    page, _args, _kwargs = Page.route_for_request(request, "over")
    return TemplateResponse(request, "bench/empty.html", Page.get_context(page, request))


urlpatterns = [
    path("bench/template/", template),
    path("bench/body/", body),
    path("bench/empty/", empty),
    *real.urlpatterns,
]
handler400, handler403, handler404, handler500 = real.handler400, real.handler403, real.handler404, real.handler500
