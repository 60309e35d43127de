"""What ends together with a membership. A feature in which people promise or open something adds its ending."""

from collections.abc import Callable

from community.groups.models import Group
from leerkring.accounts.models import User

Ending = Callable[[User, Group], None]
"""Ends what this person may no longer do; called inside the transaction, once the membership is gone."""

_endings: dict[str, Ending] = {}


def add_ending(name: str, ending: Ending) -> None:
    """Called from the `ready()` of the app."""
    _endings[name] = ending


def end_along(user: User, group: Group) -> None:
    for ending in _endings.values():
        ending(user, group)
