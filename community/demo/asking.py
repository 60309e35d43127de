"""Who would like to join a group of the demo, and waits for its hosts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from community.demo.groups import Place
from community.groups.models import Group
from community.groups.requests.models import JoinRequest
from leerkring.accounts.models import User


def ask_at_doors(places: Sequence[Place], now: datetime) -> int:
    """Let people of other groups ask to join; return how many wait. The same people each time, and no dice."""
    rows = [
        _request(place.group, asked, _somebody(places, place, asked["perspective"]), now)
        for place in places
        for asked in place.row.get("asks", ())
    ]
    return len(JoinRequest.objects.bulk_create(rows))


def _somebody(places: Sequence[Place], at: Place, perspective: str) -> User:
    """The last who came to another group with this perspective, and is not in this one."""
    here = {user.pk for users in at.members.values() for user in users}
    elsewhere = (user for place in reversed(places) for user in place.members.get(perspective, ()))
    return next(user for user in elsewhere if user.pk not in here)


def _request(group: Group, asked: dict[str, Any], user: User, now: datetime) -> JoinRequest:
    return JoinRequest(
        group=group,
        user=user,
        perspective=asked["perspective"],
        wants_to_mentor=asked.get("mentors", False),
        note=asked["note"],
        made_at=now - timedelta(days=asked["days"], hours=2),
    )
