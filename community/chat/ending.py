"""When somebody's access ends, their sockets end: every hub looks again at those it concerns.

What is told here closes within two seconds, in all processes. What nobody told (a session that ran out, a row that
was changed by hand) is found by the look that every socket gets once a minute.
"""

from functools import partial
from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from community.access import watch
from community.chat.announce import recheck


def register() -> None:
    from allauth.account.signals import password_changed, password_reset, password_set
    from django.db.models.signals import post_delete

    watch("sockets", recheck)
    # Signals, as Django and allauth offer no other place: sessions end by logging out, by ending them from the
    # profile, by removing the account and by a second factor, and all of these delete the row.
    post_delete.connect(session_ended, sender=Session)
    for changed in (password_changed, password_reset, password_set):
        changed.connect(password_is_new)


def session_ended(sender: type, instance: Session, **kwargs: Any) -> None:
    if instance.expire_date > timezone.now():  # the old ones are cleared away in thousands, and hold no socket
        transaction.on_commit(partial(recheck, session=instance.session_key))


def password_is_new(sender: type, user: Any, **kwargs: Any) -> None:
    """The other sessions are worth nothing from now on, though their rows stay."""
    transaction.on_commit(partial(recheck, user=user.pk))
