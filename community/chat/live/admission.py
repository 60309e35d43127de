"""Who may keep a socket open. Asked when it opens, when somebody's access changes, and every minute."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from community.chat.live.words import Close
from community.chat.models import Room
from leerkring.accounts.models import User

Place = tuple[int, str, int]
"""User, session and room: what decides whether a socket may stay."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """What a socket needs to know; not the person or the room themselves, which would weigh on memory."""

    user: int
    session: str
    language: str
    change: int
    """The newest change in the room."""


def admit(cookies: dict[str, str], language: str, room: int) -> Admitted | Close:
    """Look up session, person and room in one go: the same rules as for pages."""
    request = HttpRequest()
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request.session = store(cookies.get(settings.SESSION_COOKIE_NAME, ""))
    person = get_user(request)
    if not isinstance(person, User) or not person.is_active:
        return Close.LOGGED_OUT
    change = Room.objects.visible_to(person).filter(pk=room).values_list("last_change", flat=True).first()
    if change is None:
        return Close.NO_ACCESS
    return Admitted(person.pk, request.session.session_key or "", person.language or language, change)


def gone(places: Iterable[Place]) -> dict[Place, Close]:
    """Return which places may no longer be kept, and why."""
    asked = set(places)
    sessions = Session.objects.filter(session_key__in={session for _, session, _ in asked})
    alive = set(sessions.filter(expire_date__gt=timezone.now()).values_list("session_key", flat=True))
    open_to = _rooms_open_to(asked)
    found = {}
    for user, session, room in asked:
        if session not in alive or user not in open_to:
            found[user, session, room] = Close.LOGGED_OUT
        elif room not in open_to[user]:
            found[user, session, room] = Close.NO_ACCESS
    return found


def last_changes(rooms: Iterable[int]) -> dict[int, int]:
    """Return the newest change of each room."""
    return dict(Room.objects.filter(pk__in=rooms).values_list("pk", "last_change"))


def _rooms_open_to(places: set[Place]) -> dict[int, set[int]]:
    """Per person who has an account that is in use: the rooms of these that they may still follow."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for user, _, room in places:
        wanted[user].add(room)
    people = User.objects.filter(pk__in=wanted, is_active=True)
    return {
        person.pk: set(Room.objects.visible_to(person).filter(pk__in=wanted[person.pk]).values_list("pk", flat=True))
        for person in people
    }
