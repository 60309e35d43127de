"""A request to join that nobody has to answer any more."""

from typing import Any

from community.groups.requests.models import JoinRequest
from community.notifications.models import Notification


def end_requests(rows: Any) -> None:
    """Take waiting requests away, with what was told of them: it would ask for an answer that nobody waits for.

    rows: a queryset of requests to join; those that have an answer stay.
    """
    waiting = list(rows.filter(decided_at=None).values_list("pk", "group"))
    keys = [key(pk) for pk, _group in waiting] + [key_without_host(group, pk) for pk, group in waiting]
    if waiting:
        Notification.objects.filter(kind__in=("request", "group"), key__in=keys).delete()
        JoinRequest.objects.filter(pk__in=[pk for pk, _group in waiting]).delete()


def key(number: int) -> str:
    """Names the event that somebody asks to join."""
    return f"request:{number}"


def key_without_host(group: int, number: int) -> str:
    """The same where no host is left, and network moderators hear of it."""
    return f"hostless:{group}:{key(number)}"
