"""When a mail may come: hours and days by the clock of the person, whatever the clock of the server says."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from community.notifications.preferences import Preferences
from community.working_days import public_holidays

LOOK_BACK = 21
"""Days in which the last moment of a digest is looked for; the longest row of days without mail is shorter."""


def local_date(chosen: Preferences, now: datetime) -> date:
    return now.astimezone(_zone(chosen)).date()


def may_mail(chosen: Preferences, now: datetime) -> bool:
    """Whether now is a day and an hour on which this person wants mail."""
    here = now.astimezone(_zone(chosen))
    return is_mail_day(chosen, here.date()) and not _is_quiet(chosen, here.hour)


def is_mail_day(chosen: Preferences, day: date) -> bool:
    if str(day.weekday()) not in chosen.days:
        return False
    return chosen.on_holidays or day not in public_holidays(day.year)


def next_moment(chosen: Preferences, now: datetime) -> datetime:
    """Return the first moment from now on at which a mail may be sent."""
    moment = now
    for _hour in range(24 * LOOK_BACK):
        if may_mail(chosen, moment):
            return moment
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return moment


def last_daily(chosen: Preferences, now: datetime) -> datetime | None:
    """Return the last moment up to now at which a daily digest was due."""
    today = local_date(chosen, now)
    for back in range(LOOK_BACK):
        day = today - timedelta(days=back)
        if is_mail_day(chosen, day) and (moment := _at_hour(chosen, day)) <= now:
            return moment
    return None


def last_weekly(chosen: Preferences, now: datetime) -> datetime | None:
    """The same for a weekly one: on the chosen weekday, or on the first day after it on which mail may come."""
    today = local_date(chosen, now)
    for back in range(LOOK_BACK):
        day = today - timedelta(days=back)
        if day.weekday() == chosen.weekday:
            moved = _first_mail_day(chosen, day)
            if moved is not None and (moment := _at_hour(chosen, moved)) <= now:
                return moment
    return None


def _first_mail_day(chosen: Preferences, day: date) -> date | None:
    days = (day + timedelta(days=after) for after in range(LOOK_BACK))
    return next((each for each in days if is_mail_day(chosen, each)), None)


def _at_hour(chosen: Preferences, day: date) -> datetime:
    """The hour of the digest on a day; where it is quiet then, the end of the quiet hours.

    An hour that is skipped in spring counts as the next one; of one that comes twice in autumn, the first.
    """
    hour = chosen.quiet_until if _is_quiet(chosen, chosen.hour) else chosen.hour
    return datetime.combine(day, time(hour), tzinfo=_zone(chosen)).astimezone(ZoneInfo("UTC"))


def hour_is_quiet(hour: int, start: int, end: int) -> bool:
    """Whether an hour lies in the quiet ones, which may go past midnight; none when they begin where they end."""
    if start < end:
        return start <= hour < end
    return start > end and (hour >= start or hour < end)


def _is_quiet(chosen: Preferences, hour: int) -> bool:
    return hour_is_quiet(hour, chosen.quiet_from, chosen.quiet_until)


def _zone(chosen: Preferences) -> ZoneInfo:
    return ZoneInfo(chosen.time_zone)
