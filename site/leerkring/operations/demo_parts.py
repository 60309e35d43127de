"""What else the demo is filled with. A feature adds a part; the command needs to know no feature."""

from collections.abc import Callable

from leerkring.accounts.demo import DemoPerson

_parts: dict[str, Callable[[], list[DemoPerson]]] = {}


def register(name: str, part: Callable[[], list[DemoPerson]]) -> None:
    """Add a part; called from the `ready()` of an app. It is safe to run again, and returns who can log in."""
    _parts[name] = part


def load() -> list[DemoPerson]:
    return [person for part in _parts.values() for person in part()]
