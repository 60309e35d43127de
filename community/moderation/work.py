"""What waits for somebody who looks after a group or the network."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from community.groups.models import Group, Membership
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
    asked: Sequence[Group] = ()
    """Groups that this person hosts, with how many want to join in `waiting`."""

    def __bool__(self) -> bool:
        return bool(self.texts or self.groups)


def work_of(user: User) -> Work:
    """Count what waits for `user`, who looks after something. Four queries at most."""
    texts = Case.objects.visible_to(user).open().order_by("pk")[:MOST].count()
    proposed = Group.objects.filter(status=Group.Status.PROPOSED).order_by("pk")[:MOST]
    return Work(texts, proposed.count() if is_network_moderator(user) else 0, _asked(user))


def _asked(user: User) -> list[Group]:
    waiting = Count("join_requests", filter=Q(join_requests__decided_at=None))
    hosted = Group.objects.active().filter(pk__in=Membership.objects.of(user).hosts().values("group_id"))
    return list(hosted.annotate(waiting=waiting).filter(waiting__gt=0).order_by("name"))
