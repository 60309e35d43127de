"""What goes along when a group goes on in another one. A feature that keeps something per group adds its move."""

from collections.abc import Callable

from community.groups.models import Group

Move = Callable[[Group, Group], None]
"""Takes what belongs to the first group to the second, inside the transaction of the merge."""

_moves: dict[str, Move] = {}


def add_move(name: str, move: Move) -> None:
    """Called from the `ready()` of the app."""
    _moves[name] = move


def move_along(old: Group, new: Group) -> None:
    for move in _moves.values():
        move(old, new)
