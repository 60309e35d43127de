"""The word of a network moderator to who proposed a group."""

from django.utils import timezone

from community.groups.models import Group, Membership
from community.groups.requests.actions import NEW


def word_to_read(group: Group, own: Membership | None) -> str:
    """What was said with a yes, to who proposed it and for as long as they are new there; else nothing. No query.

    With a no there is no such page: it stands where groups are proposed.
    """
    if own is None or own.user_id != group.proposed_by_id or own.joined_at < timezone.now() - NEW:
        return ""
    return str(group.declined_because)
