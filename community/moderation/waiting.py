"""What is told of a case only for as long as it waits: it goes when that is over, or it would be untrue in a mail."""

from community.groups.models import Group
from community.groups.permissions import is_network_moderator
from community.moderation.cases import Case
from community.notifications.models import Notification
from community.notifications.queries import NotificationQuerySet
from leerkring.accounts.models import User

ASKS, WAITS = "opened", "waits"
"""Who decides is asked to look; the author hears that a text waits."""


def key(case: Case, event: str) -> str:
    """Names what happened to a case, for the ledger."""
    return f"case:{case.pk}:{event}"


def take_back_what_waited(case: Case) -> None:
    """Once it is decided nobody is asked to look any more, and the author waits no more."""
    _told(case.group_id).filter(key__in=[key(case, ASKS), key(case, WAITS)]).delete()


def ask_no_more(user: User, group: Group) -> None:
    """Who hosts a group no longer cannot look either, but as a network moderator."""
    if not is_network_moderator(user):
        _told(group.pk).filter(user=user, key__startswith="case:", key__endswith=f":{ASKS}").delete()


def _told(group: int) -> NotificationQuerySet:
    return Notification.objects.filter(group=group, kind=Notification.Kind.MODERATION)
