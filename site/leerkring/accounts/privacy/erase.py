"""Erasing for good what was removed seven days ago."""

import logging
from datetime import datetime

from django.db import transaction

from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from leerkring.accounts.sessions import end_all_sessions

logger = logging.getLogger(__name__)


def erase_due(now: datetime) -> str:
    return f"{erase_due_removals(now)} accounts erased"


def erase_due_removals(now: datetime) -> int:
    """Erase everybody whose time to undo is over, and return how many. Safe to run again.

    One account that cannot be erased does not keep the others: it is tried again on the next run.
    """
    erased: list[User] = []
    failed: list[Exception] = []
    with transaction.atomic():
        for user in _due(now):
            try:
                _erase(user)
                erased.append(user)
            except Exception as error:
                logger.exception("Account %s is not erased; it is tried again on the next run.", user.pk)
                failed.append(error)
        if erased:
            for holder in registry.holders():
                holder.erase_together(erased)
    if failed:
        raise ExceptionGroup(f"{len(erased)} accounts erased, {len(failed)} not", failed)
    return len(erased)


def _due(now: datetime) -> list[User]:
    """Return who is due, locked against undoing it meanwhile. An account that is in use is never erased."""
    return list(User.objects.select_for_update().filter(removal_due_at__lte=now, is_active=False))


@transaction.atomic
def _erase(user: User) -> None:
    for eraser in registry.erasers():
        eraser(user)
    end_all_sessions(user)
    # Not user.delete(): that forgets the number, which is still needed.
    User.objects.filter(pk=user.pk).delete()
