"""What the answer of a mail server means: for this address, for this mail, or for all mail.

Codes: RFC 5321 (4.2) and the finer ones of RFC 3463 and RFC 5248.
"""

import re
from dataclasses import dataclass
from smtplib import SMTPDataError, SMTPRecipientsRefused

from community.notifications.mail.models import MailProblem

Reason = MailProblem.Reason
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
NO_MAILBOX = {"1.0", "1.1", "1.2", "1.3", "1.6", "1.10", "2.0", "2.1"}
"""Second and third part of a status: no such mailbox or domain, moved, or out of use."""
FULL = {"2.2"}
REFUSED_AT_ONCE = {550, 551, 553}
"""Answers to a recipient that mean "no such mailbox", when there is no finer code."""


@dataclass(frozen=True)
class Verdict:
    """reason: why mail to this address will never arrive; None when trying again makes sense.
    is_outage: the mail server itself does not work, so the other mails need not be tried now."""

    reason: str | None = None
    code: str = ""
    is_outage: bool = False


def verdict_on(error: Exception) -> Verdict:
    """Judge what was raised while a mail was made and handed over."""
    if isinstance(error, SMTPRecipientsRefused):
        number, said = next(iter(error.recipients.values()))
        return judge(number, text_of(said), to_recipient=True)
    if isinstance(error, SMTPDataError):
        return judge(error.smtp_code, text_of(error.smtp_error), to_recipient=False)
    return Verdict(is_outage=isinstance(error, OSError))  # what else smtplib and the network raise


def judge(number: int, said: str, *, to_recipient: bool) -> Verdict:
    """Judge a reply. Only what is surely about the address is final: a rule of the server may be mended."""
    found = STATUS.search(said)
    code = found.group() if found else str(number)
    if not 500 <= number < 600:
        return Verdict(code=code)
    reason = reason_of(code) if found else None
    if not found and to_recipient and number in REFUSED_AT_ONCE:
        reason = Reason.UNKNOWN
    if not found and number == 552:
        reason = Reason.FULL
    return Verdict(reason, code)


def reason_of(code: str) -> str | None:
    """Return what a lasting status such as 5.1.1 says about the address, if anything."""
    _class, _dot, rest = code.partition(".")
    if rest in NO_MAILBOX:
        return Reason.UNKNOWN
    return Reason.FULL if rest in FULL else None


def text_of(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
