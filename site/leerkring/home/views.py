from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.views import serve


def serve_page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a page, found by its whole address at once.

    Wagtail reads the front page and then asks once for each part of the address. What this
    doesn't find (nothing there, or a part that a page handles itself) is left to Wagtail.
    """
    site = Site.find_for_request(request)
    if site is not None and (page := _page_at(site, path)) is not None:
        try:
            shown = page.specific
            shown.is_restricted = page.is_restricted
            request._wagtail_route_for_request = shown.route(request, [])  # type: ignore[attr-defined]
        except Http404:
            request._wagtail_route_for_request = None  # type: ignore[attr-defined]
    return serve(request, path)


def _page_at(site: Site, path: str) -> Page | None:
    """The page, which knows by `is_restricted` whether it or a page above it is kept from the public."""
    address = f"{path.strip('/')}/" if path.strip("/") else ""
    path_of_page = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = PageViewRestriction.objects.annotate(below=path_of_page).filter(below__startswith=F("page__path"))
    pages = Page.objects.filter(url_path=f"{site.root_page.url_path}{address}")
    return pages.annotate(is_restricted=Exists(above)).first()
