"""Where somebody is logged in: told by browser and device, never by IP address."""

from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.translation import gettext

from leerkring.accounts.models import User

NO_ADDRESS = "0.0.0.0"  # noqa: S104 – means "no address": the column of allauth cannot be empty

BROWSERS = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox"}
BROWSERS |= {"FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}
DEVICES = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows"}
DEVICES |= {"CrOS": "Chromebook", "Macintosh": "Mac", "Linux": "Linux"}


def forget_address(sender: type, instance: UserSession, **kwargs: Any) -> None:
    """Keep the IP address out of the database: we promise not to store who reads from where."""
    instance.ip = NO_ADDRESS


def browser_and_device(user_agent: str) -> str:
    """Return for instance “Firefox, Windows”; the first match of each list counts."""
    names = [_first(BROWSERS, user_agent), _first(DEVICES, user_agent)]
    return ", ".join(filter(None, names)) or gettext("Unknown browser")


def end_all_sessions(user: User, but: str | None = None) -> None:
    """Log somebody out everywhere, in all processes at once; `but` is the key of a session that stays.

    allauth notes every login. Only of somebody who came in lately without a note (the notes were
    lost) all sessions of the site are opened to find theirs.
    """
    known = UserSession.objects.filter(user=user)
    keys = set(known.values_list("session_key", flat=True))
    if not keys and _came_in_lately(user):
        keys = _search_all_sessions(user)
    keys.discard(but or "")
    Session.objects.filter(session_key__in=keys).delete()
    known.filter(session_key__in=keys).delete()


def forget_old_sessions(now: datetime) -> str:
    """Remove sessions that ran out: they hold the e-mail address of who tried to log in."""
    SessionStore.clear_expired()
    return "old sessions removed"


def _came_in_lately(user: User) -> bool:
    lifetime = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    return user.last_login is not None and user.last_login > timezone.now() - lifetime


def _search_all_sessions(user: User) -> set[str]:
    alive = Session.objects.filter(expire_date__gt=timezone.now())
    return {row.session_key for row in alive.iterator() if row.get_decoded().get("_auth_user_id") == str(user.pk)}


def _first(names: dict[str, str], user_agent: str) -> str:
    return next((name for word, name in names.items() if word in user_agent), "")
