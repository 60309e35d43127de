"""How long the ledger and the list of mails are kept."""

from datetime import datetime, timedelta

from community.notifications.mail.models import Mail, MailProblem
from community.notifications.models import Notification

YEAR = timedelta(days=365)
HALF_A_YEAR = timedelta(days=182)
AT_ONCE = 5_000
"""Rows in one go, so that nobody has to wait for the table."""


def throw_away(now: datetime) -> str:
    """Remove notifications of more than a year ago, and closed mails of more than half a year ago."""
    old = Notification.objects.filter(created_at__lt=now - YEAR).order_by("created_at").values_list("pk", flat=True)
    told, _per_kind = Notification.objects.filter(pk__in=list(old[:AT_ONCE])).delete()
    closed = Mail.objects.filter(closed_at__lt=now - HALF_A_YEAR).order_by("pk").values_list("pk", flat=True)
    Mail.objects.filter(pk__in=list(closed[:AT_ONCE])).delete()
    MailProblem.objects.filter(solved_at__lt=now - HALF_A_YEAR).delete()
    return f"{told} notifications thrown away"
