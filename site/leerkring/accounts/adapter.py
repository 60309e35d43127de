"""Where allauth asks how this site does things."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core import context
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.utils import build_absolute_uri
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.accounts import joining
from leerkring.accounts.models import User
from leerkring.accounts.proof import can_prove_by_mail, proved_recently
from leerkring.accounts.way_back import remembered
from leerkring.home.models import Branding
from leerkring.languages.display import keep_language, language_of, take_along

WAYS_TO_PROVE = {
    "reauthenticate": _("With your password"),
    "mfa_reauthenticate": _("With a code from your app, or a spare code"),
    "mfa_reauthenticate:webauthn": _("With your passkey"),
    "mail": _("With a code by mail"),
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "duplicate_email": _("This is already your e-mail address. Fill in the new one."),
        "email_taken": _("There is an account with this e-mail address already. Use another address."),
        "email_password_mismatch": _("This e-mail address and password don’t belong together. Try again."),
        "enter_current_password": _("This is not your current password. Try again."),
        "incorrect_code": _("This code is not right. Look at the code once more."),
        "incorrect_password": _("This is not your password. Try again."),
        "too_many_login_attempts": _("That was wrong too often. Ask for a new code by mail, or wait five minutes."),
        "rate_limited": _("That went very fast. Wait a minute and try again."),
    }

    def save_user(self, request: HttpRequest, user: User, form: BaseForm, commit: bool = True) -> User:
        user.display_name = form.cleaned_data["display_name"]
        take_along(user=user, request=request)
        with transaction.atomic():
            saved = super().save_user(request, user, form, commit=commit)
            joining.welcome(saved)
        return saved

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return remembered(request) or super().get_login_redirect_url(request)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return remembered(request) or super().get_signup_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("profile")

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        return reverse("profile")

    def send_account_already_exists_mail(self, email: str) -> None:
        login_url = build_absolute_uri(context.request, reverse("account_login"))
        self.send_mail("account/email/account_already_exists", email, {"login_url": login_url})

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write to a member in the language of the profile, whatever the browser speaks that asked for it."""
        user = context.get("user") or next(iter(filter_users_by_email(email, prefer_verified=True)), None)
        with translation.override(language_of(user)):
            super().send_mail(template_prefix, email, context)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Say whose account it is: an address that was theirs until now finds nobody, and so no language."""
        super().send_notification_mail(template_prefix, user, {"user": user, **_ways_out(), **(context or {})}, email)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Who proved to be a person that is leaving may undo that, and nothing else."""
        from leerkring.accounts.privacy.undo import let_undo

        if user.is_leaving:
            let_undo(request, user)
            response = redirect("undo_removal")
        else:
            response = super().respond_user_inactive(request, user)
        keep_language(request, response, user)
        return response

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict]:
        """Return the ways to show once more that it is you; the first is the one that is asked for."""
        methods = super().get_reauthentication_methods(user)
        if can_prove_by_mail(user):
            methods.append({"id": "mail", "url": reverse("prove_by_mail")})
        for method in methods:
            method["description"] = WAYS_TO_PROVE[method["id"]]
        # Without an app the codes are spare codes only: those come last.
        spare = None if is_mfa_enabled(user, [Authenticator.Type.TOTP]) else "mfa_reauthenticate"
        return sorted(methods, key=lambda method: method["id"] == spare)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask people without a password for a code by mail, unless they just came in with one.

        allauth takes somebody without password and second factor for proven, as there is
        nothing it could ask; so a laptop left open would be enough to take over an account.
        """
        request = context.request
        if request.user.is_authenticated:
            if proved_recently(request):
                return False
            if not get_reauthentication_flows(request.user):
                raise ReauthenticationRequired
        return super().is_reauthentication_required(app=app, **kwargs)


def _ways_out() -> dict[str, str]:
    """Where somebody goes who did not do what a mail tells about: to a new password, or to a person."""
    ways = {"reset_url": reverse("account_reset_password"), "help_url": "/help/"}
    addresses = Branding.objects.exclude(help_email="").values_list("help_email", flat=True)
    found = {name: build_absolute_uri(context.request, path) for name, path in ways.items()}
    return found | {"help_email": addresses.first() or ""}


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_generate_recovery_codes": _("Set up two-step login first. Then you can make spare codes."),
        "unverified_email": _("Confirm your e-mail address first. Then you can set up two-step login."),
    }

    def _get_site_name(self) -> str:
        return "Leerkring"

    def generate_authenticator_name(self, user: User, type: str) -> str:
        count = Authenticator.objects.filter(user=user, type=type).count()
        return gettext("My passkey") if not count else gettext("Passkey %(number)s") % {"number": count + 1}
