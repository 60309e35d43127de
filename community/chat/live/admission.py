"""Who may keep a socket open. Asked when it opens, when somebody's access changes, and every minute."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from community.chat.live.words import Close
from community.chat.models import Room
from community.chat.queries import open_to
from community.entrance import may_enter
from leerkring.accounts.models import User

Place = tuple[int, str, int]
"""User, session and room: what decides whether a socket may stay."""


class Knock(NamedTuple):
    """Somebody asks to come in: the key of a session, a language for who has not chosen one, and a room."""

    session: str
    language: str
    room: int


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


def admit(knocks: Sequence[Knock]) -> list[Admitted | Close]:
    """Say to each who knocks whether they come in: the same rules as for pages.

    Everybody who knocks at about the same time is looked up together: after a restart that is everybody.
    """
    logged_in = _logged_in({knock.session for knock in knocks})
    rooms = Room.objects.select_related("group", "question__group").in_bulk({knock.room for knock in knocks})
    people = {person.pk: person for person in logged_in.values()}
    wanted = {(logged_in[knock.session].pk, knock.room) for knock in knocks if knock.session in logged_in}
    welcome, is_open = may_enter(people), open_to(wanted, people)

    def answer(knock: Knock) -> Admitted | Close:
        person = logged_in.get(knock.session)
        if person is None:
            return Close.LOGGED_OUT
        if person.pk not in welcome or (person.pk, knock.room) not in is_open:
            return Close.NO_ACCESS
        return _admitted(knock, person, rooms[knock.room])

    return [answer(knock) for knock in knocks]


def _admitted(knock: Knock, person: User, room: Room) -> Admitted:
    return Admitted(
        user=person.pk,
        session=knock.session,
        language=person.language or knock.language,
        group=room.neighbourhood.pk,
        change=room.last_change,
        shows_presence=person.shows_presence,
    )


def gone(places: Iterable[Place]) -> dict[Place, Close]:
    """Return which places may no longer be kept, and why."""
    asked = set(places)
    logged_in = _logged_in({session for _, session, _ in asked})
    people = {person.pk: person for person in logged_in.values()}
    is_open = open_to({(user, room) for user, _, room in asked}, people)
    found = {}
    for user, session, room in asked:
        if session not in logged_in or logged_in[session].pk != user:
            found[user, session, room] = Close.LOGGED_OUT
        elif (user, room) not in is_open:
            found[user, session, room] = Close.NO_ACCESS
    return found


def last_changes(rooms: Iterable[int]) -> dict[int, int]:
    """Return the newest change of each room."""
    return dict(Room.objects.filter(pk__in=rooms).values_list("pk", "last_change"))


def _logged_in(keys: set[str]) -> dict[str, User]:
    """Return who is logged in with each session that still counts: a new password ends those from before it."""
    rows = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    said = {row.session_key: row.get_decoded() for row in rows}
    wanted = {int(each.get(SESSION_KEY, 0)) for each in said.values()}
    people = User.objects.filter(is_active=True).in_bulk(wanted)
    found = {}
    for key, each in said.items():
        person = people.get(int(each.get(SESSION_KEY, 0)))
        if person is not None and _fits(person, each.get(HASH_SESSION_KEY, "")):
            found[key] = person
    return found


def _fits(person: User, mark: str) -> bool:
    marks = (person.get_session_auth_hash(), *person.get_session_auth_fallback_hash())
    return any(constant_time_compare(mark, each) for each in marks)
