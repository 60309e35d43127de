"""The desk asks staff for a second factor: without one its pages lead to where it is set up or used."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.account.internal.flows.reauthentication import suspend_request
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.utils.urlpatterns import decorate_urlpatterns

from leerkring.accounts.doors import has_desk
from leerkring.accounts.models import User
from leerkring.accounts.sessions import end_all_sessions

View = Callable[..., HttpResponseBase]
APP, PASSKEY = Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN
SECOND_FACTORS = [APP, PASSKEY]


def behind_second_factor(urlpatterns: list) -> list:
    """Put every page of a desk, whatever the method, behind the question for a second factor."""
    return decorate_urlpatterns(urlpatterns, _second_factor_first)


def needs_second_factor(request: HttpRequest) -> bool:
    """Whether somebody works at a desk, and this session did not show the second factor that a desk asks for.

    That the account has one is not enough: a session that is older than the factor was never asked for it.
    """
    user = request.user
    if not settings.STAFF_SECOND_FACTOR or user.is_anonymous or not has_desk(user):
        return False
    factors = dict(Authenticator.objects.filter(user=user).values_list("pk", "type"))
    if not set(factors.values()) & set(SECOND_FACTORS):
        return True
    records = get_authentication_records(request, user)
    return not any(record["method"] == "mfa" and record.get("id") in factors for record in records)


def factor_is_added(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Count setting up the first factor as showing it, and end all other sessions: those never showed it.

    A later factor counts only once it is used: a password is enough to add one, and must not open the desk.
    """
    mine = Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS)
    if authenticator.type not in SECOND_FACTORS or mine.exclude(pk=authenticator.pk).exists():
        return
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    end_all_sessions(user, but=request.session.session_key)


def _second_factor_first(view: View) -> View:
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return _ask(request) if needs_second_factor(request) else view(request, *args, **kwargs)

    return wrapped


def _ask(request: HttpRequest) -> HttpResponseBase:
    has = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True)) & set(SECOND_FACTORS)
    if has:
        sentence = gettext("The editors’ desk asks for your second step. Do that first.")
    else:
        sentence = gettext("First set up two-step login below. Then the editors’ desk opens for you.")
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied(sentence)
    messages.warning(request, sentence)
    if not has:
        return redirect("mfa_index")
    return suspend_request(request, reverse("mfa_reauthenticate" if APP in has else "mfa_reauthenticate_webauthn"))
