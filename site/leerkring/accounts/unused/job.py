"""The timed work: warn a month before, close after 24 months, and leave alone who has a task."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from leerkring.accounts.models import User
from leerkring.accounts.privacy import leaving, mails
from leerkring.accounts.unused.tasks import tasks

logger = logging.getLogger(__name__)
UNUSED = timedelta(days=730)
WARNING = timedelta(days=30)
MOST = 200
"""People per run: the mail server gets time to breathe, and the other timed work too."""


def warn_and_remove(now: datetime) -> str:
    """Safe to run at any time, and by two machines. One account that fails is tried again on the next run."""
    warned = _each(to_warn(now), lambda user: _warn(user, now))
    done = _each(to_remove(now), lambda user: _remove(user, now))
    return f"{warned} people warned, {done} unused accounts closed"


def unused(since: datetime, now: datetime) -> QuerySet[User]:
    """Accounts in which nobody logged in after `since`, nor is logged in now; `used_at` says when somebody last did."""
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    is_there = UserSession.objects.filter(user=OuterRef("pk"), session_key__in=alive)
    people = User.objects.filter(is_active=True, removal_due_at=None)
    known = people.annotate(used_at=Coalesce("last_login", "date_joined"))
    return known.filter(~Exists(is_there), used_at__lte=since)


def to_warn(now: datetime) -> QuerySet[User]:
    """Who was not warned since they last logged in."""
    due = unused(now - UNUSED + WARNING, now)
    return due.filter(Q(unused_warned_at=None) | Q(unused_warned_at__lt=F("used_at")))


def to_remove(now: datetime) -> QuerySet[User]:
    """Who had the whole time of the warning to log in again."""
    due = unused(now - UNUSED, now)
    return due.filter(unused_warned_at__lte=now - WARNING, unused_warned_at__gte=F("used_at"))


def _each(people: QuerySet[User], action: Callable[[User], bool]) -> int:
    """Do it for each, with the row locked and looked at once more: somebody may log in meanwhile."""
    done = 0
    in_order = people.order_by(F("unused_told_at").asc(nulls_first=True), "pk")
    for pk in list(in_order.values_list("pk", flat=True)[:MOST]):
        try:
            with transaction.atomic():
                user = people.select_for_update(of=("self",)).filter(pk=pk).first()
                done += user is not None and action(user)
        except Exception:
            logger.exception("Account %s, which is not used, is tried again on the next run.", pk)
    return done


def _warn(user: User, now: datetime) -> bool:
    """The mail goes before the commit: while the mail server is away, nobody counts as warned.

    An address that is no more cannot be warned; its account would stay for ever.
    """
    User.objects.filter(pk=user.pk).update(unused_warned_at=now)
    _note("warn_unused", user)
    with suppress(SMTPRecipientsRefused):
        mails.say_account_is_unused(user, now + WARNING)
    return True


def _remove(user: User, now: datetime) -> bool:
    """Close it like one that somebody leaves; what they wrote stays under “former member”, for they did not choose."""
    held = [task for task in tasks() if task.held_by(user)]
    if held and not was_told_of(user):
        User.objects.filter(pk=user.pk).update(unused_told_at=now)
        for task in held:
            task.tell(user)
    if held:
        return False
    leaving.remove_account(user=user, keep_contributions=True, now=now, farewell=mails.say_unused_is_closed)
    _note("remove_unused", user)
    return True


def was_told_of(user: User) -> bool:
    """Whether others heard of this task since the person last logged in."""
    return user.unused_told_at is not None and user.unused_told_at >= (user.last_login or user.date_joined)


def _note(what: str, user: User) -> None:
    for task in tasks():
        task.note(what, user)
