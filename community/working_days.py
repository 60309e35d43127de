"""Working days in the Netherlands: Monday to Friday, without public holidays."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")


@lru_cache(maxsize=8)
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of the Netherlands; Liberation Day only when it is a day off."""
    import holidays  # of every country: loaded where somebody counts days, not at every start

    return frozenset(holidays.country_holidays("NL", years=year))


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in public_holidays(day.year)


def after_working_days(moment: datetime, days: int) -> datetime:
    """Return the same hour, by the clock of Amsterdam, so many working days later.

    What begins on a day off begins on the first working day after it, at midnight:

    >>> after_working_days(datetime(2026, 3, 27, 15, tzinfo=HERE), 1).isoformat()  # a Friday
    '2026-03-30T15:00:00+02:00'
    >>> after_working_days(datetime(2026, 4, 2, 15, tzinfo=HERE), 1).isoformat()  # the day before Good Friday
    '2026-04-07T15:00:00+02:00'
    >>> after_working_days(datetime(2026, 4, 5, 15, tzinfo=HERE), 1).isoformat()  # asked on Easter Sunday
    '2026-04-08T00:00:00+02:00'
    """
    here = moment.astimezone(HERE)
    if not is_working_day(here.date()):
        here = here.replace(hour=0, minute=0, second=0, microsecond=0)
        while not is_working_day(here.date()):
            here += timedelta(days=1)
    for _each in range(days):
        here += timedelta(days=1)
        while not is_working_day(here.date()):
            here += timedelta(days=1)
    return here
