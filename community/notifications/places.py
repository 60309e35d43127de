"""What a notification is about, and where that is: nothing when the person may not see it (any more)."""

from django.utils.translation import gettext as _

from community.groups.invitations.models import signed_path
from community.notifications.models import Notification
from practices.addresses import address as page_address

Kind = Notification.Kind

FOR_ME_ALONE = (Kind.INVITATION, Kind.MODERATION, Kind.CONSENT)
"""Kinds whose own page is there for the person, whether or not they may see the group."""


def place(row: Notification) -> str:
    """Return the address of the exact place, or nothing. `row` comes from `with_access().with_objects()`."""
    if row.path and row.kind == Kind.INVITATION:
        return signed_path(row.path)
    if row.path and (row.is_open or row.kind in FOR_ME_ALONE):  # type: ignore[attr-defined]
        return row.path
    if not row.is_open:  # type: ignore[attr-defined]
        return ""
    if row.answer:
        return row.answer.get_absolute_url()
    if row.question:
        return row.question.get_absolute_url()
    if row.page:
        return page_address(row.page.url_path)
    return row.group.get_absolute_url() if row.group else ""


def title(row: Notification) -> tuple[str, str]:
    """Return what it is about, and in which language that is; empty when there is nothing to name."""
    if not row.is_open:  # type: ignore[attr-defined]
        return "", ""
    if row.question:
        folded = row.is_folded  # type: ignore[attr-defined]
        return (_("Question of somebody you blocked"), "") if folded else (row.question.title, row.question.language)
    if row.page:
        return row.page.title, "nl"
    return (row.group.name, row.group.language) if row.group else ("", "")
