"""The neighbourhoods of the demo, and who is a member of which."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from django.utils.text import slugify

from community.demo.files import read
from community.demo.people import Names, make_people
from community.groups.models import Group, Membership, Postcode
from leerkring.accounts.models import User
from practices.models import OrganisationPage


@dataclass
class Place:
    """A group with its members by perspective, as the conversations need it."""

    group: Group
    row: dict[str, Any]
    members: dict[str, list[User]] = field(default_factory=dict)
    hosts: list[User] = field(default_factory=list)

    def suits(self, setting: str, days: int) -> bool:
        fits = setting == "any" or setting in self.row["settings"]
        return fits and self.row.get("until", -1) < days < self.row["days"]


def slug_of(row: dict[str, Any]) -> str:
    return row.get("slug") or slugify(row["name"])


def make_places(accounts: dict[str, User], now: datetime, dice: Random) -> list[Place]:
    files = read("groups.yaml")
    places = [Place(_group(row, now), row) for row in files["groups"]]
    _connect(places)
    seats = _seats(files, places, accounts, dice)
    names = Names(dice)
    newcomers = {who: names.next(perspective) for _place, perspective, who in reversed(seats) if isinstance(who, int)}
    users = dict(zip(newcomers, make_people(list(newcomers.values())), strict=True))
    filled = [(place, each, who if isinstance(who, User) else users[who]) for place, each, who in seats]
    _join(places, filled, now, dice)
    _propose(files["proposed"], accounts)
    return places


def _group(row: dict[str, Any], now: datetime) -> Group:
    return Group.objects.create(
        name=row["name"],
        slug=slug_of(row),
        place=row["place"],
        about=row["about"],
        access=row["access"],
        status=row.get("status", Group.Status.ACTIVE),
        is_shareable=bool(row["shares"]),
        created_at=now - timedelta(days=row["days"]),
    )


def _connect(places: list[Place]) -> None:
    by_slug = {place.group.slug: place.group for place in places}
    pages = {page.slug: page for page in OrganisationPage.objects.all()}
    for place in places:
        place.group.organisations.set([pages[slug] for slug in place.row["organisations"] if slug in pages])
        place.group.shares_with.set([by_slug[slug] for slug in place.row["shares"]])
    Postcode.objects.bulk_create(
        Postcode(group=place.group, digits=digits) for place in places for digits in place.row["postcodes"]
    )


Seat = tuple[Place, str, User | int]
"""Who sits in a group and from which perspective: somebody of the table, or the number of somebody new."""


def _seats(files: dict[str, Any], places: list[Place], accounts: dict[str, User], dice: Random) -> list[Seat]:
    """The people of the table first, then somebody new for every seat that is left; some serve several groups."""
    seats: list[Seat] = []
    new = count()
    for place in places:
        own = place.row["accounts"]
        seats += [(place, perspective, accounts[short]) for short, perspective in own.items()]
        for perspective, number in place.row["people"].items():
            left = number - list(own.values()).count(perspective)
            seats += [(place, perspective, next(new)) for _each in range(left)]
    for perspective, groups in files["roaming"].items():
        without = [place for place in places if perspective not in place.row["accounts"].values()]
        for start in range(0, len(without), groups):
            person = next(new)
            seats += [(place, perspective, person) for place in without[start : start + groups]]
    return seats + list(_elsewhere(seats, files["also_elsewhere"], places, dice))


def _elsewhere(seats: list[Seat], number: int, places: list[Place], dice: Random) -> Iterator[Seat]:
    """Some who work in one group are a relative or a volunteer in the next."""
    workers = [seat for seat in seats if seat[1] in ("professional", "manager") and isinstance(seat[2], int)]
    open_places = [place for place in places if place.row["access"] == "open"]
    for home, _perspective, person in dice.sample(workers, number):
        other = dice.choice([place for place in open_places if place is not home])
        yield other, dice.choice(["relative", "volunteer"]), person


def _join(places: list[Place], seats: list[tuple[Place, str, User]], now: datetime, dice: Random) -> None:
    rows = []
    for place, perspective, user in seats:
        place.members.setdefault(perspective, []).append(user)
        joined = now - timedelta(days=dice.uniform(place.row.get("until", 0), place.row["days"]))
        rows.append(Membership(group=place.group, user=user, perspective=perspective, joined_at=joined))
    for place in places:
        wanted = place.row.get("hosts", ())
        named = [user for user in _people(place) if user.email.partition("@")[0] in wanted]
        place.hosts = named or place.members["mentor"][:1]
    host = {(place.group.pk, user.pk) for place in places for user in place.hosts}
    for row in rows:
        if (row.group_id, row.user_id) in host:
            row.role = Membership.Role.HOST
    Membership.objects.bulk_create(rows, batch_size=500)


def _people(place: Place) -> list[User]:
    return [user for users in place.members.values() for user in users]


def _propose(row: dict[str, Any], accounts: dict[str, User]) -> None:
    group = Group.objects.create(
        name=row["name"],
        slug=slug_of(row),
        place=row["place"],
        about=row["about"],
        status=Group.Status.PROPOSED,
        proposed_by=accounts[row["by"]],
    )
    Postcode.objects.bulk_create(Postcode(group=group, digits=digits) for digits in row["postcodes"])
