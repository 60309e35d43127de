"""What every mail of the neighbourhood has in common: two parts, its sender, and a number that stays."""

from collections.abc import Mapping
from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives


def letter(
    *, to: str, subject: str, number: UUID, text: str, html: str, headers: Mapping[str, str] | None = None
) -> EmailMultiAlternatives:
    """Return a mail as plain text and as HTML. What does not arrive goes back to the mailbox for that.

    number: of this mail, the same however often it is tried. Answering machines stay silent: RFC 3834.
    """
    own = {
        "From": settings.DEFAULT_FROM_EMAIL,
        "Message-ID": message_id(number),
        "Auto-Submitted": "auto-generated",
    }
    message = EmailMultiAlternatives(
        subject=subject,
        body=text.strip() + "\n",
        from_email=settings.BOUNCE_ADDRESS or settings.DEFAULT_FROM_EMAIL,
        to=[to],
        headers=own | dict(headers or {}),
    )
    message.attach_alternative(html, "text/html")
    return message


def message_id(number: UUID) -> str:
    """The same however often the mail is tried, so that a mailbox shows it once."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "leerkring.invalid"
    return f"<{number}@{domain}>"
