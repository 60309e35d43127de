"""Sending twice makes one: the browser names what it sends, and the database keeps that name unique per author."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Model

from leerkring.accounts.models import User

Thing = TypeVar("Thing", bound=Model)


def made_before(model: type[Thing], author: User, submission: UUID | None) -> Thing | None:
    if submission is None:
        return None
    return model._default_manager.filter(author=author, submission=submission).first()


def once(model: type[Thing], author: User, submission: UUID | None, make: Callable[[], Thing]) -> tuple[Thing, bool]:
    """Make something in one transaction, or return the one that exists; say whether it was made now."""
    found = made_before(model, author, submission)
    if found is not None:
        return found, False
    try:
        with transaction.atomic():
            return make(), True
    except IntegrityError:
        # The same form, sent a moment earlier by a second tap.
        found = made_before(model, author, submission)
        if found is None:
            raise
        return found, False
