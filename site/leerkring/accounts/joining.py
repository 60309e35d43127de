"""What else happens when somebody makes an account. A feature adds a step; accounts needs to know no feature."""

from collections.abc import Callable

from leerkring.accounts.models import User

_steps: dict[str, Callable[[User], None]] = {}


def register(name: str, step: Callable[[User], None]) -> None:
    """Add a step; called from the `ready()` of an app. It runs in the transaction that makes the account."""
    _steps[name] = step


def welcome(user: User) -> None:
    """Do all steps for a new account, whose owner said to be 16 or older and to agree to the house rules."""
    for step in _steps.values():
        step(user)
