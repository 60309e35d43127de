"""What learning groups hold about a person."""

from django.utils.translation import gettext as _

from community.groups.models import Membership
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    rows = Membership.objects.filter(user=user).select_related("group").order_by("pk")
    return [Section("memberships", _("Your learning groups"), [_membership(row) for row in rows])]


def _membership(row: Membership) -> list[Fact]:
    return [
        Fact("group", _("Learning group"), row.group.name),
        Fact("perspective", _("Perspective"), str(row.get_perspective_display())),
        Fact("role", _("Role"), str(row.get_role_display())),
        Fact("joined_at", _("Member since"), row.joined_at),
    ]


holder = Holder(
    name="groups",
    covers=[
        "community.Membership.user",
        "community.Removal.user",
        "community.RulesAccepted.user",
        "community.Group.proposed_by",
    ],
    export=export,
)
