"""What the ledger holds about a person."""

from django.utils.translation import gettext as _

from community.notifications.models import Follow, Notification
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    told = Notification.objects.filter(user=user).order_by("pk")
    follows = Follow.objects.filter(user=user).prefetch_related("thing").order_by("pk")
    return [
        Section("notifications", _("What we told you"), [_told(row) for row in told]),
        Section("follows", _("What you follow"), [[Fact("thing", _("What"), str(row.thing))] for row in follows]),
    ]


def _told(row: Notification) -> list[Fact]:
    return [
        Fact("kind", _("Kind"), str(row.get_kind_display())),
        Fact("created_at", _("When"), row.created_at),
        Fact("read_at", _("Read"), row.read_at),
    ]


holder = Holder(
    name="notifications",
    covers=["community.Notification.user", "community.Notification.actor", "community.Follow.user"],
    export=export,
)
