"""Who is new in my groups, and where I can say hello."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from community.groups.blocks.models import Block
from community.groups.models import Membership
from community.moderation.mutes import Mute
from leerkring.accounts.models import User
from leerkring.prepared import filled_up, prepared

RECENT = timedelta(days=14)
MOST = 6


def newcomers(user: User, memberships: Sequence[Membership]) -> list[Membership]:
    """Return who joined my groups lately, the newest first; nobody who blocked me or whom I blocked. One query.

    memberships: those of `user`. Each that comes back has `may_greet`: False while I only read along there.
    """
    groups, now = filled_up(each.group_id for each in memberships), timezone.now()
    return _newcomers(user, groups, now - RECENT, now) if groups else []


@prepared
def _newcomers(user: User, groups: tuple[int, ...], since: datetime, now: datetime) -> QuerySet[Membership]:
    new = Membership.objects.present().filter(group__in=groups, joined_at__gte=since)
    met = new.filter(~_blocks(blocker=user, blocked=OuterRef("user")), ~_blocks(blocker=OuterRef("user"), blocked=user))
    shown = met.exclude(user=user).annotate(may_greet=~Exists(_pauses(user, now)))
    return shown.select_related("user", "group").order_by("-pk")[:MOST]


def greeting_address(new: Membership) -> str:
    """Where the conversation of the group opens with the name of somebody new filled in."""
    return f"{reverse('conversation', args=[new.group.slug])}?aan={new.user_id}#schrijf"


def _blocks(**who: object) -> Exists:
    return Exists(Block.objects.filter(**who))


def _pauses(user: User, now: datetime) -> QuerySet[Mute]:
    return Mute.objects.in_force(now).filter(Q(group=OuterRef("group")) | Q(group=None), user=user)
