"""How often somebody may do something. Counted in the cache: nothing about it is stored."""

from dataclasses import dataclass
from math import ceil

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.crypto import salted_hmac
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
    "together": Limit(300, 60),
    "receipt": Limit(20, 24 * 3600),
    "search": Limit(120, 60),
}


def check_rate(user: User, action: str) -> None:
    """Count one more; raise ValidationError with a sentence and the time to wait when it is too many.

    A window starts at a fixed moment, so what is kept is a number and no times.
    """
    if count_one_more(user, action) > LIMITS[action].times:
        raise _too_much(action)


def check_together(place: str, action: str) -> None:
    """As `check_rate`, for everybody in a place together, such as "room 12"."""
    if _count(_key(place, action), _seconds_left(action)) > LIMITS[action].times:
        said = _("A lot is being said here at once. Wait %(time)s and try again: what you typed is kept.")
        raise ValidationError(said % {"time": _wait(_seconds_left(action))}, code="rate")


def check_room(user: User, action: str) -> None:
    """Raise as `check_rate` does, but count nothing: for what counts only when it goes wrong."""
    if cache.get(_key(user.pk, action), 0) >= LIMITS[action].times:
        raise _too_much(action)


def count_one_more(user: User, action: str) -> int:
    return _count(_key(user.pk, action), _seconds_left(action))


def _key(who: int | str, action: str) -> str:
    """The name of a window. It is keyed, so that a cache that others look into does not say who did what."""
    window = int(timezone.now().timestamp()) // LIMITS[action].seconds
    return "rate:" + salted_hmac("community.moderation.limits", f"{action}:{who}:{window}").hexdigest()


def _seconds_left(action: str) -> int:
    """Until the window ends: what is kept ends then too, so that its end does not tell when it began."""
    seconds = LIMITS[action].seconds
    return seconds - int(timezone.now().timestamp()) % seconds


def _too_much(action: str) -> ValidationError:
    return ValidationError(wait_sentence(_seconds_left(action)), code="rate")


def _count(key: str, seconds: int) -> int:
    for _attempt in range(2):
        try:
            return cache.incr(key)
        except ValueError:
            if cache.add(key, 1, seconds):
                return 1
    return 1  # a full cache threw it out in between


def wait_sentence(seconds: int) -> str:
    """Say how long to wait, rounded up: who comes back then is let in."""
    wait = {"time": _wait(seconds)}
    return _("That was a lot in a short time. Wait %(time)s and try again: what you typed is kept.") % wait


def _wait(seconds: int) -> str:
    minutes = max(1, ceil(seconds / 60))
    if minutes < 60:
        return ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}
    hours = ceil(minutes / 60)
    return ngettext("%(number)s hour", "%(number)s hours", hours) % {"number": hours}
