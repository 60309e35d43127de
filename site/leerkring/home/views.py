import hashlib

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.views import serve

from leerkring.pagecache import store
from practices.queries.visible import restrictions_above

SECONDS = 3600


def serve_page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a page, found by its whole address at once.

    Wagtail reads the front page and then asks once for each part of the address. What this
    doesn't find (nothing there, or a part that a page handles itself) is left to Wagtail.
    """
    site = site_of(request)
    if site is not None and (page := _page_at(request, site, path)) is not None:
        try:
            request._wagtail_route_for_request = page.route(request, [])  # type: ignore[attr-defined]
        except Http404:
            request._wagtail_route_for_request = None  # type: ignore[attr-defined]
    return serve(request, path)


def site_of(request: HttpRequest) -> Site | None:
    """Return the site of this request. It is content, so it may be kept under the content version."""
    version = getattr(request, "content_version", None)
    if version is None:
        return Site.find_for_request(request)
    key = f"site:{version}:{request.get_host()}"
    site = store.find(key)
    if site is None and (site := Site.find_for_request(request)) is not None:
        store.keep(key, site, SECONDS)
    request._wagtail_site = site  # type: ignore[attr-defined]  # where Wagtail keeps it too
    return site


def _page_at(request: HttpRequest, site: Site, path: str) -> Page | None:
    """Return the page in its own kind, in one query when somebody asked for this address before."""
    inside = path.strip("/")
    url_path = f"{site.root_page.url_path}{inside}/" if inside else site.root_page.url_path
    place = _place_of(url_path, getattr(request, "content_version", None))
    if place is None:
        return None
    kind, pk, is_guarded = place
    model = ContentType.objects.get_for_id(kind).model_class()
    page: Page | None = model._default_manager.filter(pk=pk).first() if model is not None else None  # type: ignore[assignment]
    if page is not None and not is_guarded:
        # Wagtail asks who may see a page each time. Nobody has closed this one or a page above it.
        page.get_view_restrictions = PageViewRestriction.objects.none
    return page


def _place_of(url_path: str, version: int | None) -> tuple[int, int, bool] | None:
    """Return the kind and the number of the page at an address, and whether it or a page above it is closed."""
    key = f"place:{version}:{hashlib.blake2b(url_path.encode(), digest_size=16).hexdigest()}"
    place = store.find(key) if version is not None else None
    if place is None:
        pages = Page.objects.filter(url_path=url_path).annotate(is_guarded=Exists(restrictions_above()))
        place = pages.values_list("content_type_id", "pk", "is_guarded").first()
        if place is not None and version is not None:
            store.keep(key, place, SECONDS)
    return place
