from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page, Site
from wagtail.views import serve


def serve_page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a page, found by its whole address at once.

    Wagtail reads the front page and then asks once for each part of the address. What this
    doesn't find (nothing there, or a part that a page handles itself) is left to Wagtail.
    """
    site = Site.find_for_request(request)
    if site is not None and (page := _page_at(site, path)) is not None:
        try:
            request._wagtail_route_for_request = page.specific.route(request, [])  # type: ignore[attr-defined]
        except Http404:
            request._wagtail_route_for_request = None  # type: ignore[attr-defined]
    return serve(request, path)


def _page_at(site: Site, path: str) -> Page | None:
    if not path.strip("/"):
        return site.root_page
    return Page.objects.filter(url_path=f"{site.root_page.url_path}{path.strip('/')}/").first()
