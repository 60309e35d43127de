"""What is said in the conversations of the groups: short talks of the last weeks, as the files tell them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from community.chat.models import Message, Reaction, ReadMark, Room
from community.demo.cast import Cast
from community.demo.files import conversations
from community.demo.groups import Place
from leerkring.accounts.models import User
from leerkring.search.indexing.changes import note

BATCH = 500
READ = timedelta(hours=36)
"""Up to how long ago the people of the table have read."""


@dataclass
class Spoken:
    """A message, and what belongs to it before it has a number."""

    row: Message
    said: dict[str, Any]
    reactions: list[tuple[str, User]] = field(default_factory=list)
    replies_to: Message | None = None


class Talkers:
    """Lets people of a group talk; within one talk the same word is the same person."""

    def __init__(self, cast: Cast, accounts: dict[str, User], now: datetime, dice: Random) -> None:
        self._cast, self._accounts, self._now, self._dice = cast, accounts, now, dice

    def talk(self, told: dict[str, Any], place: Place, room: Room) -> list[Spoken]:
        at = self._begin(told["days"])
        people: dict[str, User] = {}
        spoken: list[Spoken] = []
        for said in told["messages"]:
            who = next(iter(said))
            user = people.setdefault(who, self._speaker(who, place, people))
            spoken.append(self._spoken(said, said[who], user, place, room, at))
            spoken[-1].replies_to = spoken[said["to"] - 1].row if "to" in said else None
            at += min(timedelta(minutes=self._dice.uniform(1, 25)), (self._now - at) * 0.3)
        return spoken

    def _speaker(self, who: str, place: Place, people: dict[str, User]) -> User:
        if who in self._accounts:
            return self._accounts[who]
        if who == "host":
            return place.hosts[0]
        return self._cast.speaker(who.rstrip("2"), place, {user.pk for user in people.values()})

    def _spoken(self, said: dict[str, Any], text: str, user: User, place: Place, room: Room, at: datetime) -> Spoken:
        is_gone = said.get("state") == "deleted"
        row = Message(
            room=room,
            author=user,
            perspective=next(each for each, users in place.members.items() if user in users),
            text="" if is_gone else text,
            language=said.get("language", "nl"),
            submission=None,
            created_at=at,
            deleted_at=at + (self._now - at) * 0.1 if is_gone else None,
            pinned_at=at if said.get("pinned") else None,
        )
        given = [(kind, who) for kind in Reaction.Kind.values for who in self._some(place, said.get(kind, 0), user)]
        return Spoken(row, said, given)

    def _some(self, place: Place, number: int, but: User) -> list[User]:
        return self._cast.some(place, number, but) if number else []

    def _begin(self, days: int) -> datetime:
        """In the daytime, and today a while ago."""
        if not days:
            return self._now - timedelta(minutes=self._dice.uniform(90, 240))
        return (self._now - timedelta(days=days)).replace(
            hour=self._dice.randint(6, 19), minute=self._dice.randint(0, 59), second=0, microsecond=0
        )


def talk_in_groups(places: list[Place], accounts: dict[str, User], talkers: Talkers, now: datetime) -> int:
    """Save all conversations and return how many messages there are. Numbers follow the moments."""
    rooms = {place.group.pk: Room.objects.create(group=place.group) for place in places}
    talks: dict[int, int] = dict.fromkeys(rooms, 0)
    spoken: list[Spoken] = []
    for told in conversations():
        place = _place_for(told, places, talks)
        talks[place.group.pk] += 1
        spoken += talkers.talk(told, place, rooms[place.group.pk])
    spoken.sort(key=lambda each: each.row.created_at)
    _save(spoken, rooms)
    _mark_read(spoken, places, accounts, rooms, now)
    return len(spoken)


def _place_for(told: dict[str, Any], places: list[Place], talks: dict[int, int]) -> Place:
    """The one that is named, or else the quietest that suits."""
    if "group" in told:
        return next(place for place in places if place.group.slug == told["group"])
    fitting = [place for place in places if place.suits(told["setting"], told["days"])]
    return min(fitting, key=lambda place: talks[place.group.pk])


def _save(spoken: list[Spoken], rooms: dict[int, Room]) -> None:
    numbers = {room.pk: count(1) for room in rooms.values()}
    for each in spoken:
        each.row.change = each.row.room.last_change = next(numbers[each.row.room.pk])
    Message.objects.bulk_create([each.row for each in spoken], batch_size=BATCH)
    note("conversations", [each.row.pk for each in spoken])
    for each in spoken:
        each.row.replies_to = each.replies_to
    Message.objects.bulk_update([each.row for each in spoken if each.replies_to], ["replies_to"], batch_size=BATCH)
    Room.objects.bulk_update(rooms.values(), ["last_change"])
    Reaction.objects.bulk_create(
        (Reaction(message=each.row, kind=kind, user=user) for each in spoken for kind, user in each.reactions),
        batch_size=BATCH,
    )


def _mark_read(
    spoken: list[Spoken], places: list[Place], accounts: dict[str, User], rooms: dict[int, Room], now: datetime
) -> None:
    """Who can log in finds something new, and has read what was said before, and before their own last words."""
    read = {each.row.room.pk: each.row.pk for each in spoken if each.row.created_at < now - READ}
    said = {(each.row.room.pk, each.row.author_id): each.row.pk for each in spoken}
    ReadMark.objects.bulk_create(
        ReadMark(
            room=room,
            user=user,
            message_id=max(read.get(room.pk, 0), said.get((room.pk, user.pk), 0)),
            read_at=now - READ,
        )
        for place in places
        for room in [rooms[place.group.pk]]
        for user in accounts.values()
        if any(user in users for users in place.members.values())
    )
