"""Checks say no with a sentence for the person; each feature has its own `permissions.py` with `check_<verb>_<thing>`.

    check_write_in_group(user, group)             # raises NotAllowed("This group is archived…")
    can(check_write_in_group, user, group)        # the same as a bool, for templates

What somebody may not *see* is not refused but not found: look it up through `visible_to`.
"""

from collections.abc import Callable
from typing import ParamSpec

from django.core.exceptions import PermissionDenied

from leerkring.operations.errors import Refused

P = ParamSpec("P")


class NotAllowed(Refused):
    """Refused, with a translated sentence that says why and what to do. The 403 page shows it."""


def can(check: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    try:
        check(*args, **kwargs)
    except PermissionDenied:
        return False
    return True


def why_not(check: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> str:
    """Return the sentence of a refusal; empty when it is allowed."""
    try:
        check(*args, **kwargs)
    except NotAllowed as no:
        return str(no)
    return ""
