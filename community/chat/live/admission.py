"""Who may keep a socket open. Asked when it opens, when somebody's access changes, and every minute."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from community.chat.live.words import Close
from community.chat.models import Room
from community.entrance import standing
from leerkring.accounts.models import User

Place = tuple[int, str, int]
"""User, session and room: what decides whether a socket may stay."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """What a socket needs to know; not the person or the room themselves, which would weigh on memory."""

    user: int
    session: str
    language: str
    group: int
    """The group that the conversation belongs to."""
    change: int
    """The newest change in the room."""
    shows_presence: bool
    """Whether the person counts along in how many are here."""


def admit(cookies: dict[str, str], language: str, room: int) -> Admitted | Close:
    """Look up session, person and room in one go: the same rules as for pages."""
    request = HttpRequest()
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request.session = store(cookies.get(settings.SESSION_COOKIE_NAME, ""))
    person = get_user(request)
    if not isinstance(person, User) or not person.is_active:
        return Close.LOGGED_OUT
    found = Room.objects.one_visible_to(person, room)
    if found is None or standing(person) != (True, False):
        return Close.NO_ACCESS
    session = request.session.session_key or ""
    return Admitted(
        user=person.pk,
        session=session,
        language=person.language or language,
        group=found.neighbourhood.pk,
        change=found.last_change,
        shows_presence=person.shows_presence,
    )


def gone(places: Iterable[Place]) -> dict[Place, Close]:
    """Return which places may no longer be kept, and why."""
    asked = set(places)
    people = User.objects.filter(is_active=True).in_bulk({user for user, _, _ in asked})
    alive = _logged_in({session for _, session, _ in asked}, people)
    open_to = _rooms_open_to(asked, people)
    found = {}
    for user, session, room in asked:
        if alive.get(session) != user:
            found[user, session, room] = Close.LOGGED_OUT
        elif room not in open_to[user]:
            found[user, session, room] = Close.NO_ACCESS
    return found


def last_changes(rooms: Iterable[int]) -> dict[int, int]:
    """Return the newest change of each room."""
    return dict(Room.objects.filter(pk__in=rooms).values_list("pk", "last_change"))


def _logged_in(keys: set[str], people: dict[int, User]) -> dict[str, int]:
    """Return who is logged in with each session that still counts: a new password ends those from before it."""
    found = {}
    for row in Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now()):
        said = row.get_decoded()
        person = people.get(int(said.get(SESSION_KEY, 0)))
        if person is not None and _fits(person, said.get(HASH_SESSION_KEY, "")):
            found[row.session_key] = person.pk
    return found


def _fits(person: User, mark: str) -> bool:
    marks = (person.get_session_auth_hash(), *person.get_session_auth_fallback_hash())
    return any(constant_time_compare(mark, each) for each in marks)


def _rooms_open_to(places: set[Place], people: dict[int, User]) -> dict[int, set[int]]:
    """Per person who has an account that is in use: the rooms of these that they may still follow."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for user, _, room in places:
        wanted[user].add(room)
    return {
        pk: set(Room.objects.visible_to(person).filter(pk__in=wanted[pk]).values_list("pk", flat=True))
        for pk, person in people.items()
    }
