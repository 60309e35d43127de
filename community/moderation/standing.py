"""Whether somebody may write now. Every action in which a member writes something asks here."""

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.moderation.mutes import Mute
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from leerkring.prepared import prepared


class Paused(NotAllowed):
    """Somebody only reads along for a while."""


def check_may_write(user: User, group: Group) -> None:
    """Raise Paused with the moment until which somebody only reads along. One query."""
    mute = mute_in_force(user, group)
    if mute is not None:
        moment = date_format(timezone.localtime(mute.until), _("j F, H:i"))
        raise Paused(
            _("You cannot write here until %(moment)s. Until then you can read everything.") % {"moment": moment}
        )


def mute_in_force(user: User, group: Group) -> Mute | None:
    """Return the pause that lasts longest, of this group or of the whole network."""
    longest = _longest_mute(user, group, timezone.now())
    return longest[0] if longest else None


@prepared
def _longest_mute(user: User, group: Group, now: datetime) -> QuerySet[Mute]:
    here = Mute.objects.in_force(now).filter(Q(group=group) | Q(group=None), user=user)
    return here.order_by("-until")[:1]
