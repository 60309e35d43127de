"""Sending what waits. A mail is claimed, made, handed over and closed, one by one."""

import logging
import time
from collections import Counter
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, QuerySet

from community.notifications.mail.back_off import next_try
from community.notifications.mail.compose import compose
from community.notifications.mail.errors import Verdict, verdict_on
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.mail.people import reachable
from community.notifications.mail.plan import plan_again_what_is_not_wanted
from community.notifications.mail.problems import report_problem
from community.notifications.preferences import preferences_of
from community.notifications.schedule import next_moment

logger = logging.getLogger(__name__)
State = Mail.State

CLAIM = timedelta(minutes=10)
"""Longer than one mail can take (EMAIL_TIMEOUT), so that nobody else takes it while it is being sent."""
AT_MOST = 500
"""Mails in one run, so that other timed work gets its turn."""


class Outage(Exception):
    """The mail server does not work now."""


def send_waiting(now: datetime) -> Counter[str]:
    """Send what is due, return how it went: number of mails per state. Safe to run at any time, and twice."""
    results: Counter[str] = Counter()
    began = time.monotonic()
    due = Mail.objects.due(now).order_by("next_try_at", "pk").values_list("pk", flat=True)
    connection = get_connection()
    try:
        for pk in list(due[:AT_MOST]):
            mail = claim(pk, now + timedelta(seconds=time.monotonic() - began))  # many mails take a while
            if mail is not None:
                results[_send(mail, connection, now)] += 1
    except Outage:
        results[State.WAITING] += 1
    finally:
        connection.close()
    return results


def claim(pk: int, now: datetime) -> Mail | None:
    """Take a mail to send; None when somebody else has it. Its attempt counts even when we crash."""
    due = Mail.objects.due(now).filter(pk=pk)
    if not due.update(claimed_until=now + CLAIM, attempts=F("attempts") + 1):
        return None
    return Mail.objects.select_related("user").get(pk=pk)


def _send(mail: Mail, connection: BaseEmailBackend, now: datetime) -> str:
    chosen = preferences_of(mail.user)
    moment = next_moment(chosen, now)
    if moment > now:
        return _later(mail, moment, counts=False)
    if not reachable().filter(pk=mail.user_id).exists():
        return _close(mail, State.FAILED, now)
    plan_again_what_is_not_wanted(mail)
    try:
        message = compose(mail)
        if message is None:
            return _close(mail, State.NOT_NEEDED, now)
        connection.open()
        connection.send_messages([message])
    except Exception as error:
        return _not_sent(mail, error, connection, now)
    return _close(mail, State.SENT, now)


def _not_sent(mail: Mail, error: Exception, connection: BaseEmailBackend, now: datetime) -> str:
    """Never log the words of an error: a mail server may quote the mail or the address."""
    verdict = verdict_on(error)
    logger.warning("Mail %s was not sent: %s %s", mail.pk, type(error).__name__, verdict.code)
    connection.close()
    if verdict.is_outage:
        _later(mail, now + timedelta(minutes=5), counts=False)
        raise Outage from error
    again = None if verdict.reason else next_try(mail.attempts, now)
    if again:
        return _later(mail, next_moment(preferences_of(mail.user), again))
    return _give_up(mail, verdict, now)


def _give_up(mail: Mail, verdict: Verdict, now: datetime) -> str:
    lasting = verdict.code.startswith("5")
    reason = verdict.reason or (MailProblem.Reason.REFUSED if lasting else MailProblem.Reason.TOO_LONG)
    report_problem(user=mail.user, reason=reason, code=verdict.code)
    return _close(mail, State.FAILED, now)


def _later(mail: Mail, moment: datetime, *, counts: bool = True) -> str:
    attempts = mail.attempts if counts else mail.attempts - 1
    _if_still_ours(mail).update(next_try_at=moment, claimed_until=None, attempts=attempts)
    return State.WAITING


def _close(mail: Mail, state: str, now: datetime) -> str:
    _if_still_ours(mail).update(state=state, closed_at=now, claimed_until=None)
    return state


def _if_still_ours(mail: Mail) -> QuerySet[Mail]:
    """What took longer than the claim may be in other hands by now."""
    return Mail.objects.filter(pk=mail.pk, claimed_until=mail.claimed_until)
