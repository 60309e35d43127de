"""What moderation holds about a person.

The log keeps numbers, which mean nothing once the account is erased. Cases and reports lose the person and stay:
others may still have to decide about the text.
"""

from django.utils.translation import gettext as _

from community.moderation.cases import Case, Report
from community.moderation.mutes import Mute
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    reports = Report.objects.filter(reporter=user).order_by("pk")
    decided = Case.objects.filter(author=user).exclude(decided_at=None).order_by("pk")
    mutes = Mute.objects.filter(user=user).order_by("pk")
    return [
        Section("reports", _("What you reported"), [_report(row) for row in reports]),
        Section("decisions", _("What was decided about your texts"), [_decision(row) for row in decided]),
        Section("mutes", _("When you read along without writing"), [_mute(row) for row in mutes]),
    ]


def _report(row: Report) -> list[Fact]:
    return [
        Fact("reason", _("Reason"), str(row.get_reason_display())),
        Fact("note", _("Note"), row.note),
        Fact("at", _("When"), row.at),
    ]


def _decision(row: Case) -> list[Fact]:
    return [
        Fact("outcome", _("Outcome"), str(row.get_outcome_display())),
        Fact("reason", _("Reason"), str(row.get_reason_display())),
        Fact("words", _("What was said to you"), row.words),
        Fact("measure", _("And for you"), str(row.get_measure_display())),
        Fact("decided_at", _("When"), row.decided_at),
    ]


def _mute(row: Mute) -> list[Fact]:
    return [Fact("since", _("From"), row.since), Fact("until", _("Until"), row.until)]


def erase(user: User) -> None:
    """The notes of somebody who goes were their own words."""
    Report.objects.filter(reporter=user).update(note="")
    Case.objects.filter(author=user).update(words="")


holder = Holder(
    name="moderation",
    covers=[
        "community.Case.author",
        "community.Case.claimed_by",
        "community.Case.decided_by",
        "community.Report.reporter",
        "community.Mute.user",
    ],
    export=export,
    erase=erase,
)
