"""What people are told of their own membership when somebody else changes it."""

from collections.abc import Callable
from functools import partial

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.models import Group, Membership, Removal
from community.notifications.ledger import Kind, notify
from leerkring.accounts.models import User


def tell_role(membership: Membership, by: User) -> None:
    _tell(membership, by, partial(_role, membership))


def tell_mentor(membership: Membership, by: User, *, was_mentor: bool) -> None:
    if was_mentor and not membership.is_mentor:
        _tell(membership, by, partial(_no_mentor_any_more, membership), "my_membership")
    else:
        _tell(membership, by, partial(_mentor, membership))


def tell_may_come_back(removal: Removal, by: User) -> None:
    """Lifting does not put back: it says what the person does now, once it is lifted.

    Somebody may have been removed from an open group that went on in a closed one: of that they never knew, and it has
    no name for them. Nor for who was inside before, as they know no more than anybody outside.
    """
    group = Group.objects.visible_to(removal.user).filter(pk=removal.group_id).first()
    if group is None and removal.group.is_active:
        _tell_come_back(removal, by, _may_come_back_by_invitation)
    elif group is not None and (group.is_active or group.access == Group.Access.OPEN):
        _tell_come_back(removal, by, partial(_may_come_back, group))


def _tell_come_back(removal: Removal, by: User, words: Callable[[], str]) -> None:
    """Without a path: the row leads to the group for as long as the person may know it."""
    key = f"removal:{removal.pk}:lifted"
    notify(Kind.MEMBERSHIP, to=[removal.user], key=key, by=by, group=removal.group, sentence=words)


def _may_come_back_by_invitation() -> str:
    return _("You may come back to a group that you were removed from: ask a host for an invitation.")


def _may_come_back(group: Group) -> str:
    if not group.is_active:
        words = _("You may read again in %(group)s. The group is archived: nobody can join any more.")
    elif group.access == Group.Access.OPEN:
        words = _("You may come back to %(group)s: you can join again.")
    elif group.access == Group.Access.ON_REQUEST:
        words = _("You may come back to %(group)s: you can ask to join again.")
    else:  # inside already, by a membership that came beside the removal
        words = _("You may come back to %(group)s.")
    return words % {"group": group.name}


def _tell(membership: Membership, by: User, sentence: Callable[[], str], place: str = "group") -> None:
    key = f"membership:{membership.pk}:{timezone.now():%Y%m%d%H%M%S%f}"
    path = reverse(place, args=[membership.group.slug])
    notify(Kind.MEMBERSHIP, to=[membership.user], key=key, by=by, group=membership.group, sentence=sentence, path=path)


def _role(membership: Membership) -> str:
    said = (
        _("You are a host of %(group)s now.")
        if membership.is_host
        else _("You are a member of %(group)s now, no host.")
    )
    return said % {"group": membership.group.name}


def _mentor(membership: Membership) -> str:
    if membership.is_mentor:
        return _("You are a mentor of trainees in %(group)s now.") % {"group": membership.group.name}
    return _("The hosts of %(group)s did not confirm you as a mentor.") % {"group": membership.group.name}


def _no_mentor_any_more(membership: Membership) -> str:
    words = _(
        "You are no longer a mentor of trainees in %(group)s. There it now says that you are: %(perspective)s. "
        "You can change that."
    )
    return words % {"group": membership.group.name, "perspective": membership.get_perspective_display()}
