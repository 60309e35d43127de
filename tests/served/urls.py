"""The addresses of the site, and one for each error page: a server that runs well never shows them."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from leerkring import urls as real
from leerkring.operations.errors import csrf_failure

handler400, handler403, handler404, handler500 = (
    real.handler400,
    real.handler403,
    real.handler404,
    real.handler500,
)


def refuse(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def forbid(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


def expire(request: HttpRequest) -> HttpResponse:
    return csrf_failure(request, reason="on purpose")


urlpatterns = [
    path("fout/400/", refuse),
    path("fout/403/", forbid),
    path("fout/403-csrf/", expire),
    path("fout/500/", fail),
    *real.urlpatterns,
]
