"""Under what name the answer to a request is kept: everything that it may depend on, in one digest."""

import hashlib

from django.conf import settings
from django.http import HttpRequest

from leerkring.languages.display import variant

OWN_WAY = (
    "/-/",
    "/account/",
    "/beeld/",
    "/beheer/",
    "/django-beheer/",
    "/documenten/",
    "/gesprek/",
    "/media/",
    "/static/",
    "/stijl/",
)
"""Addresses that hold no page of the site: they never need the content version."""

LONGEST = 512
"""Longer addresses are made up by a script; they are answered, not kept."""

HTMX = ("HX-Request", "HX-Target", "HX-Boosted", "HX-History-Restore-Request")
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")


def reads_content(request: HttpRequest) -> bool:
    return request.method in ("GET", "HEAD") and not request.path.startswith(OWN_WAY)


def is_anonymous(request: HttpRequest) -> bool:
    """Return whether nothing in the request tells who it is. `is_dummy`: a preview that Wagtail asks itself."""
    known = any(name in request.COOKIES for name in PERSONAL_COOKIES)
    return not known and not getattr(request, "is_dummy", False) and "Authorization" not in request.headers


def page_key(request: HttpRequest, version: int) -> str | None:
    """Return the name under which a page is kept, or None when it should not be."""
    address = request.get_full_path()
    if len(address) > LONGEST:
        return None
    htmx = tuple(request.headers.get(name, "")[:64] for name in HTMX)
    parts = (version, request.scheme, request.get_host(), address, variant(request), htmx)
    return f"page:{hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"
