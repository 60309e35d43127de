"""What somebody asked and waits for."""

from django.db.models import QuerySet

from community.groups.models import Group, Membership
from community.groups.requests.models import JoinRequest
from leerkring.accounts.models import User
from leerkring.prepared import prepared


@prepared
def waiting_requests(user: User) -> QuerySet[JoinRequest]:
    """The requests to join of this person that no host answered yet; of groups in use that they may know. One query."""
    groups = Group.objects.visible_to(user).active()
    inside = Membership.objects.filter(user=user).values("group")
    waiting = JoinRequest.objects.filter(user=user, decided_at=None, group__in=groups).exclude(group__in=inside)
    return waiting.select_related("group").order_by("pk")
