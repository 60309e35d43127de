"""Mails about leaving, in the language of the person."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from leerkring.accounts.models import User
from leerkring.accounts.privacy.undo import undo_token


def say_goodbye(user: User) -> None:
    """Say what happens, and how to undo it."""
    path = reverse("undo_removal_by_mail", args=[undo_token(user)])
    _send("account_removed", user, {"undo_url": settings.WAGTAILADMIN_BASE_URL + path, "due": user.removal_due_at})


def say_welcome_back(user: User) -> None:
    _send("account_back", user, {"login_url": settings.WAGTAILADMIN_BASE_URL + reverse("account_login")})


def _send(template: str, user: User, context: dict[str, object]) -> None:
    with translation.override(user.language or translation.get_language() or settings.LANGUAGE_CODE):
        subject = render_to_string(f"account/email/{template}_subject.txt", context).strip()
        text = render_to_string(f"account/email/{template}_message.txt", context).strip()
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email])
