"""Groups to ask in, and people who answer there."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from django.contrib.auth.hashers import make_password
from django.db import transaction

from community.groups.models import Group, Membership
from community.perspectives import CIRCLE
from leerkring.accounts.models import User

MEMBERS = 24
"""People per group."""


@dataclass(frozen=True)
class Place:
    group: Group
    members: Sequence[Membership]


def settle(number: int, dice: Random) -> list[Place]:
    """Return so many groups with people in them, made where they don't exist."""
    return [_place(each, dice) for each in range(1, number + 1)]


@transaction.atomic
def _place(number: int, dice: Random) -> Place:
    values = {"name": f"Meetwijk {number}", "place": "Meetdorp"}
    group, _made = Group.objects.get_or_create(slug=f"meetwijk-{number}", defaults=values)
    members = list(Membership.objects.filter(group=group).order_by("pk")[:MEMBERS])
    return Place(group, members or _enter(group, dice))


def _enter(group: Group, dice: Random) -> list[Membership]:
    nobody = make_password(None)
    people = [
        User(email=f"{group.slug}.{each}@leerkring.invalid", password=nobody, display_name=f"Meter {each}")
        for each in range(MEMBERS)
    ]
    users = User.objects.bulk_create(people)
    return Membership.objects.bulk_create(
        Membership(group=group, user=user, perspective=dice.choice(CIRCLE)) for user in users
    )
