"""Moments as people say them: “yesterday at 14:05”."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

NEAR = timedelta(days=300)
"""Within this time the day of the week says more than the year."""


def spoken(moment: datetime, now: datetime | None = None) -> str:
    """Say when something was, in the active language: a day in words, and the time on a clock of 24 hours.

    >>> spoken(yesterday_at_five_past_two)
    'yesterday at 14:05'
    """
    here, today = timezone.localtime(moment), timezone.localtime(now)
    time = f"{here.hour}:{here.minute:02}"
    match (here.date() - today.date()).days:
        case 0:
            return _("today at %(time)s") % {"time": time}
        case -1:
            return _("yesterday at %(time)s") % {"time": time}
        case 1:
            return _("tomorrow at %(time)s") % {"time": time}
    if abs(here.date() - today.date()) > NEAR:
        return date_format(here, "j F Y")
    return _("%(day)s at %(time)s") % {"day": date_format(here, "l j F"), "time": time}


def spoken_day(moment: datetime, now: datetime | None = None) -> str:
    """Say the day alone, where more would tell too much: “yesterday”."""
    here, today = timezone.localdate(moment), timezone.localdate(now)
    near = {0: _("today"), -1: _("yesterday")}.get((here - today).days)
    return near or date_format(here, "j F Y" if today - here > NEAR else "l j F")
