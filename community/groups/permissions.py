from django.db.models import QuerySet
from django.utils.translation import gettext as _

from community.groups.models import Group, Membership, Removal
from community.moderation.standing import check_may_write
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.queries.visible import Reader

NETWORK_MODERATOR = "netwerkmoderator"


def membership_of(user: Reader, group: Group) -> Membership | None:
    """Return the membership in a group that can be visited, or None."""
    if not isinstance(user, User):
        return None
    for membership in _own_membership(user, group):  # one or none
        membership.user = user
        return membership  # type: ignore[no-any-return]
    return None


def check_is_active(group: Group) -> None:
    """Raise where nothing new comes any more; what stands there can still be taken away."""
    if not group.is_active:
        raise NotAllowed(_("This group is archived. You can read everything, but add nothing."))


def check_write_in_group(user: Reader, group: Group) -> Membership:
    """Return the membership from which somebody writes here; raise NotAllowed with the reason."""
    check_is_active(group)
    membership = membership_of(user, group)
    if membership is None:
        raise NotAllowed(_("Join this group first. Then you can ask and answer here."))
    check_may_write(membership.user, group)
    return membership


def check_still_active(group: Group) -> None:
    """Raise NotAllowed when a group was archived or merged since it was read; from here on that waits for us.

    Called in the transaction of whoever adds a question or a member: a merge leaves behind what it does not see.
    """
    check_is_active(Group.objects.select_for_update(no_key=True).get(pk=group.pk))


@prepared
def _own_membership(user: User, group: Group) -> QuerySet[Membership]:
    own: QuerySet[Membership] = Membership.objects.of(user).filter(group=group).order_by("pk")
    return own[:1]


def check_join_group(user: Reader, group: Group) -> None:
    """Raise when somebody cannot join just like that. Who was removed does not see the group at all."""
    check_enter_group(user, group)
    if group.access != Group.Access.OPEN:
        raise NotAllowed(_("You cannot just join this group: ask the hosts."))


def check_ask_to_join(user: Reader, group: Group) -> None:
    check_enter_group(user, group)
    if group.access != Group.Access.ON_REQUEST:
        raise NotAllowed(_("You need not ask: this group is open to everybody."))


def check_enter_group(user: Reader, group: Group) -> None:
    """Raise when nobody new can come in here, or this person was removed; also for who has an invitation."""
    check_is_active(group)
    if isinstance(user, User) and Removal.objects.in_force().filter(group=group, user=user).exists():
        raise NotAllowed(_("You cannot take part in this group."))


def check_host_group(user: Reader, group: Group) -> Membership:
    membership = membership_of(user, group)
    if membership is None or not membership.is_host:
        raise NotAllowed(_("Only the hosts of this group can do this."))
    return membership


def is_network_moderator(user: Reader) -> bool:
    """Whether somebody looks after the whole network: in the group *netwerkmoderator*; a superuser is not by itself."""
    return isinstance(user, User) and user.is_active and user.groups.filter(name=NETWORK_MODERATOR).exists()
