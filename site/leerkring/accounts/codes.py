"""Logging in with a code by mail: what allauth leaves open about the page that asks for it, and those that take it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

View = Callable[..., HttpResponseBase]


class RequestLoginCode(account.RequestLoginCodeView):
    """Sends a code, unless a password was typed: Enter in that field presses the first button of the form."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.POST.get("password"):
            return account.login(request)
        return super().post(request, *args, **kwargs)


def says_when_too_late(view: View) -> View:
    """Tell who comes with an old code why they are back at the beginning."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        said_why = getattr(request, "_messages").added_new  # noqa: B009 – unknown to the types of a request
        if _is_beginning(response) and request.user.is_anonymous and not said_why:
            messages.info(request, gettext("That code does not work any more. Ask for a new one."))
        return response

    return wrapped


def _is_beginning(response: HttpResponseBase) -> bool:
    beginnings = ("account_login", "account_request_login_code")
    return isinstance(response, HttpResponseRedirect) and response.url.split("?")[0] in map(reverse, beginnings)


confirm_login_code = says_when_too_late(account.confirm_login_code)
confirm_password_reset_code = says_when_too_late(account.confirm_password_reset_code)
confirm_email = says_when_too_late(account.email_verification_sent)
