"""A group that becomes more open: a host says yes to what that shows to others, and the members hear of it."""

from functools import partial

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.groups.models import Group
from community.notifications.ledger import Kind, notify
from leerkring.accounts.models import User

OPENNESS: dict[str, int] = {Group.Access.CLOSED: 0, Group.Access.ON_REQUEST: 1, Group.Access.OPEN: 2}
SHOWS: dict[str, Promise] = {
    Group.Access.ON_REQUEST: gettext_lazy(
        "Yes, the members know it: others then see that this group is there and may ask to join"
    ),
    Group.Access.OPEN: gettext_lazy(
        "Yes, the members know it: everybody with an account then reads all that was said here, before today too"
    ),
}
"""How open it becomes → to what a host says yes."""


def opens_up(before: str, after: str) -> bool:
    return OPENNESS[after] > OPENNESS[before]


def tell_opened(group: Group, by: User) -> None:
    """Everybody inside: they wrote there for fewer people."""
    members = [row.user for row in group.memberships.present().select_related("user")]
    key = f"group:{group.pk}:opened:{timezone.now():%Y%m%d%H%M%S%f}"
    path = group.get_absolute_url()
    said = partial(_said, group)
    # Of one's membership, and no news of the group: who muted it hears this too.
    notify(Kind.MEMBERSHIP, to=members, key=key, by=by, group=group, path=path, sentence=said, discreet=_discreet)


def _discreet() -> str:
    return _("One of your groups is more open than it was. Look at what others can see of it now.")


def _said(group: Group) -> str:
    if group.access == Group.Access.OPEN:
        words = _("%(group)s is open now: everybody with an account reads what is said there, and was said before.")
    else:
        words = _("Others can see that %(group)s is there now, and ask to join.")
    return words % {"group": group.name}
