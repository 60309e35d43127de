"""From where somebody looks elsewhere, to choose beforehand what most will choose again."""

from community.groups.models import Membership
from community.perspectives import Perspective
from leerkring.accounts.models import User


def known_perspective(user: User) -> str:
    """The perspective of the group that somebody joined last; empty for who is new. To be a mentor is no choice."""
    rows = Membership.objects.of(user).exclude(perspective=Perspective.MENTOR).order_by("-joined_at", "-pk")
    return rows.values_list("perspective", flat=True).first() or ""
