"""Which columns of rows beside the one that is asked for are left where they are.

A page names who asked and who answered, and needs a fifth of what is known of them: reading the rest takes the
database longer than finding the rows, and nobody's address or password need be at hand to show a name.
"""

from collections.abc import Collection

from django.db.models import Model

from leerkring.accounts.models import User

OF_PEOPLE = frozenset({"id", "display_name", "removal_due_at", "is_active"})
"""What a page shows of somebody who wrote there."""
OF_PAGES = frozenset({"id", "title", "url_path", "live", "first_published_at"})
"""What a link to a page of the library needs."""


def without(path: str, kind: type[Model], read: Collection[str]) -> list[str]:
    """Return what to `defer` of the rows of `kind` at `path`, so that only the fields of `read` are read."""
    return [f"{path}__{column.name}" for column in kind._meta.concrete_fields if column.name not in read]


def of_people(path: str) -> list[str]:
    return without(path, User, OF_PEOPLE)
