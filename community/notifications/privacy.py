"""What the ledger holds about a person."""

from collections.abc import Mapping

from django.db.models import Model
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from community.notifications.following import things_of
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.models import Follow, Notification
from community.notifications.preferences import AT_ONCE, TIME_ZONES, Preferences, preferences_of
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    told = Notification.objects.filter(user=user).order_by("pk")
    follows = list(Follow.objects.filter(user=user).order_by("pk"))
    things = things_of(user, follows)
    return [
        Section("notifications", _("What we told you"), [_told(row) for row in told]),
        Section("notification_preferences", _("How we tell you"), [_chosen(preferences_of(user))]),
        Section("mails", _("Mails to you"), [_mail(row) for row in Mail.objects.filter(user=user).order_by("pk")]),
        Section("mail_problems", _("Mail that did not arrive"), [_problem(row) for row in user.mail_problems.all()]),
        Section("follows", _("What you follow"), [_followed(row, things) for row in follows]),
    ]


def _followed(row: Follow, things: Mapping[tuple[int, int], tuple[str, Model]]) -> list[Fact]:
    """What somebody may not see now is not named, though they began to follow it when they could."""
    _kind, thing = things.get((row.content_type_id, row.object_id), ("", None))
    return [Fact("thing", _("What"), str(thing) if thing else _("Something that you cannot see now"))]


def _told(row: Notification) -> list[Fact]:
    return [
        Fact("kind", _("Kind"), str(row.get_kind_display())),
        Fact("created_at", _("When"), row.created_at),
        Fact("read_at", _("Read"), row.read_at),
    ]


def _chosen(row: Preferences) -> list[Fact]:
    return [
        Fact("digest", _("Digest"), str(row.get_digest_display())),
        Fact("weekday", _("Day of the weekly digest"), str(WEEKDAYS[row.weekday])),
        Fact("hour", _("Hour"), f"{row.hour}:00"),
        Fact("at_once", _("At once by mail"), _at_once(row)),
        Fact("quiet_from", _("Quiet from"), f"{row.quiet_from}:00"),
        Fact("quiet_until", _("Quiet until"), f"{row.quiet_until}:00"),
        Fact("days", _("Days on which mail may come"), ", ".join(str(WEEKDAYS[int(day)]) for day in row.days)),
        Fact("on_holidays", _("On public holidays too"), row.on_holidays),
        Fact("time_zone", _("Time zone"), str(TIME_ZONES.get(row.time_zone, row.time_zone))),
    ]


def _at_once(row: Preferences) -> str:
    """In the words of the page on which it is chosen; some have a comma of their own."""
    return "; ".join(str(words) for name, (words, _kinds) in AT_ONCE.items() if name in row.at_once)


def _mail(row: Mail) -> list[Fact]:
    return [
        Fact("kind", _("Kind"), str(row.get_kind_display())),
        Fact("state", _("State"), str(row.get_state_display())),
        Fact("created_at", _("When"), row.created_at),
    ]


def _problem(row: MailProblem) -> list[Fact]:
    return [
        Fact("address", _("E-mail address"), row.address),
        Fact("reason", _("Reason"), str(row.get_reason_display())),
        Fact("created_at", _("When"), row.created_at),
    ]


holder = Holder(
    name="notifications",
    covers=[
        "community.Notification.user",
        "community.Notification.actor",
        "community.Follow.user",
        "community.Mail.user",
        "community.MailProblem.user",
        "community.Preferences.user",
    ],
    export=export,
)
