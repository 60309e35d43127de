"""Moments by the clock of Amsterdam, as people mean them. 2 March 2026 is a Monday."""

from datetime import datetime
from zoneinfo import ZoneInfo

from community.notifications.models import Notification

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    """
    >>> at("2026-03-02 08:05").isoformat()
    '2026-03-02T08:05:00+01:00'
    """
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def happened(text: str) -> None:
    """All that was not mailed yet happened at this moment."""
    Notification.objects.filter(told_at=None).update(created_at=at(text))
