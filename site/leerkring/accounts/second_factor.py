"""The desk asks staff for a second factor: without one its pages lead to where it is set up."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from wagtail.utils.urlpatterns import decorate_urlpatterns

from leerkring.accounts.doors import has_desk

View = Callable[..., HttpResponseBase]
SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def behind_second_factor(urlpatterns: list) -> list:
    """Put every page of a desk, whatever the method, behind the question for a second factor."""
    return decorate_urlpatterns(urlpatterns, _second_factor_first)


def lacks_second_factor(user: Any) -> bool:
    """Whether somebody works at a desk, must have a second factor and has none.

    Who has one was asked for it at login, so having it is enough.
    """
    if not settings.STAFF_SECOND_FACTOR or user.is_anonymous or not has_desk(user):
        return False
    return not is_mfa_enabled(user, SECOND_FACTORS)


def _second_factor_first(view: View) -> View:
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not lacks_second_factor(request.user):
            return view(request, *args, **kwargs)
        sentence = gettext("First set up two-step login below. Then the editors’ desk opens for you.")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied(sentence)
        messages.warning(request, sentence)
        return redirect("mfa_index")

    return wrapped
