"""Looking at the mails that went out."""

from django.core import mail as mailbox

from community.notifications.preferences import Preferences
from leerkring.accounts.models import User


def prefer(user: User, **chosen: object) -> None:
    """Let nothing come at once, so that everything is for the digest."""
    Preferences.objects.update_or_create(user=user, defaults={"at_once": []} | chosen)


def subjects() -> list[str]:
    return [message.subject for message in mailbox.outbox]


def text() -> str:
    return str(mailbox.outbox[-1].body)
