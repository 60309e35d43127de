"""The other login doors (the desk, Wagtail's front end, Django's admin) lead to ours, with `next` kept and safe.

Left alone they let somebody in with a password only, past the second factor and the rate limits.
"""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from leerkring.accounts.models import User
from leerkring.accounts.way_back import safe_next


def desk(request: HttpRequest) -> HttpResponse:
    return _door(request, reverse("wagtailadmin_home"), request.user.has_perm("wagtailadmin.access_admin"))


def django_admin(request: HttpRequest) -> HttpResponse:
    return _door(request, reverse("admin:index"), getattr(request.user, "is_staff", False))


def front_end(request: HttpRequest) -> HttpResponse:
    """Wagtail sends people here for a page that only some may read: who is logged in already, may not."""
    return _door(request, "/", may_enter=False)


def password_reset(request: HttpRequest, **parts: str) -> HttpResponse:
    return redirect("account_reset_password")


def password_change(request: HttpRequest) -> HttpResponse:
    return redirect("account_change_password")


def has_desk(user: User) -> bool:
    """Whether somebody may work at the editors' desk or in Django's admin."""
    return user.is_staff or user.has_perm("wagtailadmin.access_admin")


def _door(request: HttpRequest, home: str, may_enter: bool) -> HttpResponse:
    wanted = safe_next(request) or home
    if request.user.is_anonymous:
        return redirect_to_login(wanted)
    if may_enter:
        return HttpResponseRedirect(wanted)
    # Never back to `wanted`: it sent them here, they would go round for ever.
    return render(request, "account/no_entry.html", {"wanted": wanted}, status=403)
