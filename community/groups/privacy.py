"""What learning groups hold about a person."""

from django.utils.translation import gettext as _

from community.groups import succession
from community.groups.blocks.models import Block
from community.groups.invitations.actions import end_links_everywhere
from community.groups.models import Membership
from community.groups.requests.models import JoinRequest
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    rows = Membership.objects.filter(user=user).select_related("group").order_by("pk")
    asked = JoinRequest.objects.filter(user=user).select_related("group").order_by("pk")
    blocks = Block.objects.filter(blocker=user).select_related("blocked").order_by("pk")
    return [
        Section("memberships", _("Your learning groups"), [_membership(row) for row in rows]),
        Section("join_requests", _("Where you asked to join"), [_asked(row) for row in asked]),
        Section("blocks", _("Whom you blocked"), [[Fact("name", _("Name"), str(row.blocked))] for row in blocks]),
    ]


def _asked(row: JoinRequest) -> list[Fact]:
    return [
        Fact("group", _("Learning group"), row.group.name),
        Fact("note", _("Your words"), row.note),
        Fact("made_at", _("When"), row.made_at),
        Fact("outcome", _("Outcome"), str(row.get_outcome_display()) if row.outcome else ""),
        Fact("word", _("The answer of the hosts"), row.word),
    ]


def _membership(row: Membership) -> list[Fact]:
    return [
        Fact("group", _("Learning group"), row.group.name),
        Fact("perspective", _("Perspective"), str(row.get_perspective_display())),
        Fact("role", _("Role"), str(row.get_role_display())),
        Fact("joined_at", _("Member since"), row.joined_at),
    ]


def hide(user: User) -> None:
    """`show` is not needed: memberships stand as they were, and links of invitations do not come back."""
    end_links_everywhere(user)
    succession.tell_of_leaving(user)


holder = Holder(
    name="groups",
    covers=[
        "community.Block.blocker",
        "community.Block.blocked",
        "community.Invitation.made_by",
        "community.JoinRequest.user",
        "community.JoinRequest.decided_by",
        "community.Membership.user",
        "community.Removal.user",
        "community.RulesAccepted.user",
        "community.Group.proposed_by",
    ],
    export=export,
    hide=hide,
    alone=succession.left_alone,
)
