"""A host takes somebody out of the group, and says why: house rules promise that one always hears that."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from community.groups.hosting.actions import remove_member
from community.groups.membership.actions import lock_group
from community.groups.models import Group
from community.groups.permissions import check_host_group
from community.moderation.actions.taking_out import tell_taken_out
from leerkring.accounts.models import User


@transaction.atomic
def remove_as_host(*, group: Group, person: User, by: User, why: str) -> None:
    """End somebody's access at once and tell them why. Raises ValidationError without a reason, or for oneself."""
    lock_group(group.pk)
    check_host_group(by, group)
    if person == by:
        raise ValidationError(_("You cannot remove yourself. You can leave the group."))
    if not why.strip():
        raise ValidationError(_("Say why. Who is taken out always hears that."))
    tell_taken_out(remove_member(group=group, person=person, by=by), by=by, why=why)
