"""Where somebody was going, when a page came in between."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 2000


def safe_next(request: HttpRequest, name: str = "next") -> str:
    """Return `next` when it is an address of this site, else nothing: a link from elsewhere may say anything.

    name: the field that holds it. It begins with a slash: Django takes other words for the name of an address.
    """
    wanted = request.POST.get(name) or request.GET.get(name) or ""
    plain = wanted.startswith("/") and wanted.isprintable() and len(wanted) <= LONGEST
    safe = plain and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else ""


def came_from(request: HttpRequest) -> str:
    """Return the address of this site on which somebody pressed a button, else nothing."""
    place = request.headers.get("Referer", "").removeprefix(f"{request.scheme}://{request.get_host()}")
    plain = place.startswith("/") and place.isprintable() and len(place) <= LONGEST
    return place if plain and url_has_allowed_host_and_scheme(place, None) else ""


KEY = "way_back"


def remember(request: HttpRequest, path: str) -> None:
    """Keep an address of ours in the session, to lead there once somebody has logged in or signed up.

    A `next` in the address gets lost between the pages of signing up; an invitation must not.
    """
    request.session[KEY] = path


def remembered(request: HttpRequest) -> str:
    """Return that address, once."""
    return str(request.session.pop(KEY, ""))
