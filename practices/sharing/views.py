from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps.views import sitemap as wagtail_sitemap
from wagtail.models import Page, Site

from leerkring.pagecache.mark import only_content
from practices.queries.visible import EVERYBODY, only_visible
from practices.sharing.addresses import absolute
from practices.sharing.digest import picture_digest
from practices.sharing.feed import ExampleFeed
from practices.sharing.pictures import kept_picture
from practices.sharing.sitemap import PageSitemap

CLOSED = ("/account/", "/beheer/", "/django-beheer/", "/profiel/", "/taal/")
"""What search engines need not visit. Filtered lists are not here: they say `noindex` themselves."""

feed = only_content(require_safe(ExampleFeed()))


@only_content
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    return wagtail_sitemap(request, sitemaps={"pages": PageSitemap(request)}, content_type="application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), ""]
    lines += [f"Sitemap: {absolute(request, '/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def picture(request: HttpRequest, page_id: int, digest: str) -> HttpResponseBase:
    """The picture of a public page. An address from before the title changed leads to today's."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    pages = Page.objects.descendant_of(site.root_page, inclusive=True)
    page = get_object_or_404(only_visible(pages, EVERYBODY), pk=page_id)
    today = picture_digest(page)
    if digest != today:
        return redirect("picture", page_id, today)
    response = HttpResponse(kept_picture(page), content_type="image/png")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
