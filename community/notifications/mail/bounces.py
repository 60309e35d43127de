"""Mail that came back: reports of mail servers about what they could not deliver (RFC 3464)."""

import re
from collections.abc import Collection, Iterator, Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import cast
from uuid import UUID

from community.groups.invitations.models import Invitation
from community.notifications.mail.errors import STATUS, reason_of
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.mail.problems import report_problem

LARGEST = 1024 * 1024
NUMBER = re.compile(rb"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@")
ENOUGH = 5
"""Numbers of mails to look for in one report; it is about one mail."""


def take_bounce(raw: bytes) -> bool:
    """Read one message of the mailbox for returned mail; return whether mail to somebody turned out not to arrive.

    Everybody can write to that mailbox. So a report counts only when it holds the number of a mail of ours,
    which nobody can guess who did not get it, and names the address of its receiver as it still is.
    """
    report = cast(EmailMessage, message_from_bytes(raw[:LARGEST], policy=policy.default))
    numbers = [UUID(found.decode()) for found in NUMBER.findall(raw[:LARGEST])[:ENOUGH]]
    failures = dict(_failures(report))
    return _of_a_mail(numbers, failures) or _of_an_invitation(numbers, failures)


def _of_a_mail(numbers: Collection[UUID], failures: Mapping[str, str]) -> bool:
    mail = Mail.objects.filter(number__in=numbers, user__is_active=True).select_related("user").first()
    status = failures.get(mail.user.email.lower()) if mail else None
    if mail is None or status is None:
        return False
    report_problem(user=mail.user, reason=reason_of(status) or MailProblem.Reason.REFUSED, code=status)
    return True


def _of_an_invitation(numbers: Collection[UUID], failures: Mapping[str, str]) -> bool:
    """Its hosts see that it does not arrive; nothing is kept about the address, for that may have no account."""
    made = Invitation.objects.usable().filter(nonce__in=numbers).exclude(email="").first()
    if made is None or made.email.lower() not in failures:
        return False
    Invitation.objects.filter(pk=made.pk).update(mail_due_at=None, mail_failed=True)
    return True


def _failures(report: EmailMessage) -> Iterator[tuple[str, str]]:
    """Yield each address for which delivery was given up, with its status; delays pass by."""
    for part in report.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for block in cast(list[Message], part.get_payload()):
            status = STATUS.search(str(block.get("Status", "")))
            if status and status[1] == "5" and str(block.get("Action", "")).strip().lower() == "failed":
                for name in ("Original-Recipient", "Final-Recipient"):
                    yield str(block.get(name, "")).rpartition(";")[2].strip().strip("<>").lower(), status.group()
