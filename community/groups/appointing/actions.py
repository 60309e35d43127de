"""What network moderators do for a group that has nobody to do it."""

from django.db import transaction
from django.utils.translation import gettext as _

from community.groups.hosting.telling import tell_role
from community.groups.membership.actions import locked
from community.groups.models import Membership
from community.groups.permissions import is_network_moderator
from community.groups.succession import without_host
from community.moderation import audit
from community.permissions import NotAllowed
from leerkring.accounts.models import User


def check_appoint(by: User) -> None:
    if not is_network_moderator(by):
        raise NotAllowed(_("Only network moderators choose a host for a group without one."))


@transaction.atomic
def appoint_host(*, membership: Membership, by: User) -> None:
    """Make somebody the host of a group that has none. Raises NotAllowed where there is one, who decides this."""
    check_appoint(by)
    current = locked(membership)
    if not without_host().filter(pk=current.group_id).exists():
        raise NotAllowed(_("This group has a host, who decides about this."))
    current.role = Membership.Role.HOST
    current.save(update_fields=["role"])
    audit.record("make_host", by=by, person=current.user, group=current.group)
    tell_role(current, by)
