"""What is anonymous has a day and no time: midnight, where the site lives."""

from datetime import datetime

from django.utils import timezone


def day_of(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(hour=0, minute=0, second=0, microsecond=0)


def today() -> datetime:
    return day_of(timezone.now())
