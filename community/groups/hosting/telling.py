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
    """Lifting does not put back: it says what the person does now."""
    key, path = f"removal:{removal.pk}:lifted", removal.group.get_absolute_url()
    words = partial(_may_come_back, removal.group)
    notify(Kind.MEMBERSHIP, to=[removal.user], key=key, by=by, group=removal.group, sentence=words, path=path)


def _may_come_back(group: Group) -> str:
    words = {
        Group.Access.OPEN: _("You may come back to %(group)s: you can join again."),
        Group.Access.ON_REQUEST: _("You may come back to %(group)s: you can ask to join again."),
        Group.Access.CLOSED: _("You may come back to %(group)s: ask a host for an invitation."),
    }
    return words[Group.Access(group.access)] % {"group": group.name}


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
