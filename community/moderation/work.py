"""What waits for somebody who looks after a group or the network."""

from dataclasses import dataclass

from community.groups.models import Group
from community.groups.permissions import is_network_moderator
from community.moderation.cases import Case
from leerkring.accounts.models import User

MOST = 99
"""More than this is not counted."""


@dataclass(frozen=True)
class Work:
    """texts: reported or held, and not decided yet. groups: proposed, for network moderators alone."""

    texts: int = 0
    groups: int = 0

    def __bool__(self) -> bool:
        return bool(self.texts or self.groups)


def work_of(user: User) -> Work:
    """Count what waits for `user`, who looks after something. Three queries at most."""
    texts = Case.objects.visible_to(user).open().order_by("pk")[:MOST].count()
    if not is_network_moderator(user):
        return Work(texts)
    return Work(texts, Group.objects.filter(status=Group.Status.PROPOSED).order_by("pk")[:MOST].count())
