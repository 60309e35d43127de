"""Lines of the log in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.groups.hosting.forms import SettingsForm
from community.moderation.cases import Reason
from community.moderation.kinds import kind_named
from community.moderation.models import AuditEntry
from community.moderation.pages import groups_known_to, names_of
from leerkring.accounts.models import User

ACTIONS = {
    "hide_until_looked_at": gettext_lazy("hidden until somebody has looked"),
    "hold_first_text": gettext_lazy("first text with a link held"),
    "hide": gettext_lazy("text hidden"),
    "restore": gettext_lazy("text put back"),
    "leave_as_it_is": gettext_lazy("text left as it is"),
    "reopen": gettext_lazy("looked at once more"),
    "warning": gettext_lazy("warning"),
    "mute_1": gettext_lazy("not writing for a day"),
    "mute_7": gettext_lazy("not writing for a week"),
    "mute_30": gettext_lazy("not writing for 30 days"),
    "lift_mute": gettext_lazy("writing again"),
    "removal": gettext_lazy("removed from the group"),
    "withdraw_consent": gettext_lazy("taken away, a resident no longer agrees"),
    "make_host": gettext_lazy("became a host"),
    "make_member": gettext_lazy("is no longer a host"),
    "confirm_mentor": gettext_lazy("confirmed as mentor"),
    "decline_mentor": gettext_lazy("not confirmed as mentor"),
    "end_mentor": gettext_lazy("is no longer a mentor"),
    "remove_member": gettext_lazy("taken out of the group"),
    "lift_removal": gettext_lazy("may take part again"),
    "change_group": gettext_lazy("settings of the group changed"),
    "archive_group": gettext_lazy("group archived"),
    "reopen_group": gettext_lazy("group in use again"),
    "merge_group": gettext_lazy("group merged into this one"),
    "approve_group": gettext_lazy("new group approved"),
    "decline_group": gettext_lazy("new group declined"),
    "revoke_invitation": gettext_lazy("invitation withdrawn"),
    "close_question": gettext_lazy("question goes on at another one"),
    "reopen_question": gettext_lazy("question opened again"),
    "warn_unused": gettext_lazy("told that the account is not used"),
    "remove_unused": gettext_lazy("account closed, not used for 24 months"),
}
"""What the lines say; a test finds a line that is missing."""


@dataclass(frozen=True)
class Line:
    at: datetime
    what: str
    who: str
    about: str
    group: str
    target: str
    note: str


def lines_for(user: User, entries: Iterable[AuditEntry]) -> list[Line]:
    """Put lines into words for `user`, who reads the names of groups only where they may know of them."""
    entries = list(entries)
    people = {number for entry in entries for number in (entry.actor_number, entry.person_number) if number}
    names = names_of(people)
    groups = groups_known_to(user, {entry.group_id for entry in entries if entry.group_id})
    return [_line(entry, names, groups) for entry in entries]


def _line(entry: AuditEntry, names: dict[int, str], groups: dict[int, str]) -> Line:
    return Line(
        at=entry.at,
        what=str(ACTIONS.get(entry.action, entry.action.replace("_", " "))),
        who=_name(entry.actor_number, names) or _("by itself"),
        about=_name(entry.person_number, names),
        group=groups.get(entry.group_id, _("a closed group")) if entry.group_id else "",
        target=_target(entry.target),
        note=_note(entry),
    )


def _target(target: str) -> str:
    """“question 12” in the language of the reader."""
    kind, _space, number = target.partition(" ")
    known = apps.get_app_config("community").models.get(kind)
    return f"{known._meta.verbose_name} {number}" if known else target


def _note(entry: AuditEntry) -> str:
    """A reason, or the settings that were changed, in words."""
    if entry.action == "change_group":
        fields = SettingsForm.base_fields
        return ", ".join(str(fields[name].label) if name in fields else name for name in entry.note.split(", "))
    if entry.action == "reopen":
        return _kind_in_words(entry.note)
    return str(Reason(entry.note).label) if entry.note in Reason.values else entry.note


def _kind_in_words(note: str) -> str:
    """Lines from before the log named the text as others do have the word of an address, such as “vraag 12”."""
    name, _space, number = note.partition(" ")
    kind = kind_named(name)
    return f"{kind.model._meta.verbose_name} {number}" if kind else note


def _name(number: int | None, names: dict[int, str]) -> str:
    return names.get(number, _("Former member")) if number else ""
