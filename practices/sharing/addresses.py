from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from practices.addresses import address


def site_address(request: HttpRequest) -> str:
    """Return the public address of the site, without a slash at the end.

    A server names it (`SITE_URL`), so that one page has one address whatever host it is asked at;
    on one's own machine it is the address in the browser.
    """
    return getattr(settings, "SITE_URL", "") or f"{request.scheme}://{request.get_host()}"


def absolute(request: HttpRequest, path: str) -> str:
    """Return the full address of a path of this site; a full address stays as it is."""
    return path if path.startswith(("http://", "https://")) else f"{site_address(request)}{path}"


def page_address(request: HttpRequest, page: Page) -> str:
    """Return the one full address of a page, without anything behind a question mark."""
    return absolute(request, address(page.url_path))
