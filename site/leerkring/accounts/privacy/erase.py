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
    due = User.objects.filter(removal_due_at__lte=now).values_list("pk", flat=True)
    erased, failed = 0, []
    for pk in list(due):
        try:
            erased += _erase(pk, now)
        except Exception as error:
            logger.exception("Account %s is not erased; it is tried again on the next run.", pk)
            failed.append(error)
    if failed:
        raise ExceptionGroup(f"{erased} accounts erased, {len(failed)} not", failed)
    return erased


@transaction.atomic
def _erase(pk: int, now: datetime) -> int:
    # Looked up again under a lock: the person may have undone it, or another process was first.
    user = User.objects.select_for_update().filter(pk=pk, removal_due_at__lte=now).first()
    if user is None:
        return 0
    for eraser in registry.erasers():
        eraser(user)
    end_all_sessions(user)
    user.delete()
    return 1
