"""How often somebody may do something. Counted in the cache: nothing about it is stored."""

from dataclasses import dataclass
from math import ceil

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.accounts.models import User


@dataclass(frozen=True)
class Limit:
    """At most `times` in `seconds`."""

    times: int
    seconds: int


LIMITS = {
    "ask": Limit(10, 24 * 3600),
    "answer": Limit(30, 3600),
    "change": Limit(60, 3600),
    "join": Limit(10, 3600),
    "invite": Limit(30, 24 * 3600),
    "propose_group": Limit(3, 24 * 3600),
    "report": Limit(20, 3600),
    "thank": Limit(120, 3600),
    "message": Limit(120, 300),
    "search": Limit(120, 60),
}


def check_rate(user: User, action: str) -> None:
    """Count one more; raise ValidationError with a sentence and the time to wait when it is too many.

    A window starts at a fixed moment, so what is kept is a number and no times.
    """
    limit = LIMITS[action]
    now = int(timezone.now().timestamp())
    key = f"rate:{action}:{user.pk}:{now // limit.seconds}"
    if _count(key, limit.seconds) > limit.times:
        raise ValidationError(wait_sentence(limit.seconds - now % limit.seconds), code="rate")


def _count(key: str, seconds: int) -> int:
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:  # a full cache threw it out in between
        return 1


def wait_sentence(seconds: int) -> str:
    """Say how long to wait, rounded up: who comes back then is let in."""
    minutes = max(1, ceil(seconds / 60))
    if minutes < 60:
        wait = ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}
    else:
        hours = ceil(minutes / 60)
        wait = ngettext("%(number)s hour", "%(number)s hours", hours) % {"number": hours}
    return _("That was a lot in a short time. Wait %(time)s and try again: what you typed is kept.") % {"time": wait}
