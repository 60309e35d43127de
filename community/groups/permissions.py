from django.utils.translation import gettext as _

from community.groups.models import Group, Membership
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from practices.queries.visible import Reader

NETWORK_MODERATOR = "netwerkmoderator"


def membership_of(user: Reader, group: Group) -> Membership | None:
    """Return the membership in a group that can be visited, or None."""
    return Membership.objects.of(user).filter(group=group).first()


def check_write_in_group(user: Reader, group: Group) -> Membership:
    """Return the membership from which somebody writes here; raise NotAllowed with the reason."""
    if group.status != Group.Status.ACTIVE:
        raise NotAllowed(_("This group is archived. You can read everything, but add nothing."))
    membership = membership_of(user, group)
    if membership is None:
        raise NotAllowed(_("Join this group first. Then you can ask and answer here."))
    return membership


def check_host_group(user: Reader, group: Group) -> Membership:
    membership = membership_of(user, group)
    if membership is None or not membership.is_host:
        raise NotAllowed(_("Only the hosts of this group can do this."))
    return membership


def is_network_moderator(user: Reader) -> bool:
    """Whether somebody looks after the whole network: in the group *netwerkmoderator*; a superuser is not by itself."""
    return isinstance(user, User) and user.is_active and user.groups.filter(name=NETWORK_MODERATOR).exists()
