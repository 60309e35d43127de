"""Mails about leaving, in the language of the person."""

from datetime import datetime

from allauth.core import context
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from leerkring.accounts.models import User
from leerkring.accounts.privacy.undo import undo_token
from leerkring.languages.display import language_of
from leerkring.mail_in_two import as_html


def say_goodbye(user: User) -> None:
    """Say what happens, and how to undo it."""
    undo_url = _address(reverse("undo_removal_by_mail", args=[undo_token(user)]))
    _send("account_removed", user, {"undo_url": undo_url, "due": user.removal_due_at})


def say_account_is_unused(user: User, closes: datetime) -> None:
    """Say that nobody logged in for a long time, and on which day the account closes."""
    _send("account_unused", user, {"login_url": _address(reverse("account_login")), "closes": closes})


def say_unused_is_closed(user: User) -> None:
    undo_url = _address(reverse("undo_removal_by_mail", args=[undo_token(user)]))
    _send("account_unused_closed", user, {"undo_url": undo_url, "due": user.removal_due_at})


def say_task_is_unused(user: User, other: User) -> None:
    """Tell who looks after the site that somebody with a task has not been here for two years."""
    _send("task_unused", user, {"name": other.get_full_name(), "email": other.email})


def say_welcome_back(user: User) -> None:
    _send("account_back", user, {"login_url": _address(reverse("account_login"))})


def _address(path: str) -> str:
    """Return the whole address: where the person is now, or else where the site says it is."""
    request = context.request
    return request.build_absolute_uri(path) if request else settings.WAGTAILADMIN_BASE_URL + path


def _send(template: str, user: User, values: dict[str, object]) -> None:
    with translation.override(language_of(user)):
        subject = render_to_string(f"account/email/{template}_subject.txt", values).strip()
        text = render_to_string(f"account/email/{template}_message.txt", values).strip()
        html = as_html(subject, text)
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email], html_message=html)
