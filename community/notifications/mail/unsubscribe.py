"""The way out of mails: a signed link that needs no login and no cookie, and stays good as long as the secret."""

from django.core import signing
from django.urls import reverse

from community.notifications.mail.models import Mail
from leerkring.accounts.models import User

SALT = "community.notifications.unsubscribe"


def unsubscribe_path(user: User, kind: str) -> str:
    """Return the address where this person leaves the mails of one kind (`Mail.Kind`)."""
    token = signing.Signer(salt=SALT).sign_object([user.pk, str(kind)])
    return reverse("unsubscribe", args=[token])


def who_leaves_what(token: str) -> tuple[User, str] | None:
    """Return who leaves which kind of mail; None for a link that is not ours, or of somebody who is gone."""
    try:
        number, kind = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError):
        return None
    user = User.objects.filter(pk=number, is_active=True).first()
    return (user, Mail.Kind(kind)) if user else None
