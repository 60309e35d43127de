"""Accounts whose e-mail address nobody has proven yet."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.account.models import EmailAddress
from django.http import HttpRequest

from leerkring.accounts.models import User

PATIENCE = timedelta(days=7)


def address_is_proven(request: HttpRequest, email_address: EmailAddress, **kwargs: Any) -> None:
    """See to it that who proved the address is the only one who can come in with it."""
    user = email_address.user
    if any(record["method"] == "code" for record in get_authentication_records(request, user)):
        _forget_password_of_a_stranger(user)
    elif user.last_login is None:
        # The code that confirms a sign-up is as good a proof as one that logs in.
        record_authentication(request, user, method="code", email=email_address.email)


def _forget_password_of_a_stranger(user: User) -> None:
    """Drop a password that was set before the owner of the address ever came in.

    Somebody else may have signed up with this address and a password of their own. When the
    owner then logs in with a code by mail, that password must not open the account any more.
    """
    if user.last_login is None and user.has_usable_password():
        user.set_unusable_password()
        user.save(update_fields=["password"])


def forget_unproven(now: datetime) -> str:
    """Remove sign-ups that were never confirmed: we keep no address of people who never came."""
    proven = EmailAddress.objects.filter(verified=True).values("user")
    unproven = User.objects.filter(
        emailaddress__verified=False, last_login=None, date_joined__lt=now - PATIENCE, groups=None, is_staff=False
    )
    count = 0
    for user in unproven.exclude(pk__in=proven).distinct():
        user.delete()
        count += 1
    return f"{count} sign-ups removed"
