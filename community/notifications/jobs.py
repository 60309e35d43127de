"""The timed work of notifications."""

from datetime import datetime

from community.notifications.mail.models import Mail
from community.notifications.mail.plan import make_mails
from community.notifications.mail.post import send_waiting


def mails(now: datetime) -> str:
    """Make the digests and the mails at once that are due, and send what waits."""
    made, sent = make_mails(now), send_waiting(now)
    parts = [
        f"{made[Mail.Kind.DIGEST]} digests and {made[Mail.Kind.AT_ONCE]} mails at once made",
        f"{sent[Mail.State.SENT]} sent",
    ]
    words = {
        Mail.State.WAITING: "to be tried again",
        Mail.State.FAILED: "given up",
        Mail.State.NOT_NEEDED: "not needed",
    }
    return ", ".join([*parts, *(f"{sent[state]} {word}" for state, word in words.items() if sent[state])])
