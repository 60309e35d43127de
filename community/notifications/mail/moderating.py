"""Mail that does not arrive, for network moderators."""

from dataclasses import dataclass
from datetime import datetime

from community.notifications.mail.models import MailProblem

PER_PAGE = 30


@dataclass(frozen=True)
class Undelivered:
    number: int
    name: str
    address: str
    """With most of what stands before the @ left out: the domain tells whether it is one mailbox or many."""
    reason: str
    code: str
    at: datetime


def undelivered(before: int | None) -> tuple[list[Undelivered], int | None]:
    """Return problems that hold, the newest first, and where the next page begins. One query."""
    rows = MailProblem.objects.open().select_related("user").order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: PER_PAGE + 1])
    lines = [
        Undelivered(
            row.pk, row.user.get_full_name(), masked(row.address), row.get_reason_display(), row.code, row.created_at
        )
        for row in found[:PER_PAGE]
    ]
    return lines, lines[-1].number if len(found) > PER_PAGE else None


def masked(address: str) -> str:
    """
    >>> masked("noor.devries@zorg.example")
    'n…@zorg.example'
    """
    before, _at, domain = address.rpartition("@")
    return f"{before[:1]}…@{domain}"
