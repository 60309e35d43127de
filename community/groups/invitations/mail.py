"""The mail to somebody without an account. It waits in the row of its invitation, so that no outage loses it."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from community.groups.invitations.addressee import may_be_sent
from community.groups.invitations.models import Invitation
from community.groups.models import Group
from community.notifications.mail.back_off import next_try
from community.notifications.mail.errors import verdict_on
from community.notifications.mail.letter import letter
from leerkring.accounts.models import User

logger = logging.getLogger(__name__)
CLAIM = timedelta(minutes=10)
"""Longer than one mail can take, so that nobody else sends it meanwhile."""
OUTAGE = timedelta(minutes=5)
TEMPLATES = "community/groups/mail/invitation"


def deliver_due(now: datetime) -> int:
    """Send the mails that wait; return how many went. Safe to run at any time, and twice."""
    due = Invitation.objects.usable().filter(mail_due_at__lte=now).order_by("mail_due_at")
    return sum(deliver(pk, now) for pk in list(due.values_list("pk", flat=True)[:100]))


def deliver(pk: int, now: datetime) -> bool:
    """Send the mail of one invitation when it is due; what the mail server does not take is tried again later.

    To who came in, or was removed, while it waited nothing goes: the invitation ends.
    """
    rows = Invitation.objects.filter(pk=pk)
    due = rows.usable().filter(mail_due_at__lte=now).exclude(email="")
    if not due.update(mail_due_at=now + CLAIM, mail_attempts=F("mail_attempts") + 1):
        return False
    invitation = rows.select_related("group", "made_by").get()
    if not may_be_sent(invitation.group, invitation.email):
        rows.end()
        return False
    try:
        if invitation.made_by is not None:
            send_invitation(invitation, invitation.made_by)
    except Exception as error:
        _try_again(invitation, error, now)
        return False
    rows.update(mail_due_at=None)
    return True


def _try_again(invitation: Invitation, error: Exception, now: datetime) -> None:
    """Never log the words of an error: a mail server may quote the address."""
    verdict = verdict_on(error)
    logger.warning("Invitation %s was not sent: %s %s", invitation.pk, type(error).__name__, verdict.code)
    rows = Invitation.objects.filter(pk=invitation.pk)
    if verdict.is_outage:
        rows.update(mail_due_at=now + OUTAGE, mail_attempts=F("mail_attempts") - 1)
        return
    again = None if verdict.reason else next_try(invitation.mail_attempts, now)
    rows.update(mail_due_at=again, mail_failed=again is None)


def send_invitation(invitation: Invitation, by: User) -> None:
    """Send it in the language of the person with this address, else in the one that who invites chose, else in Dutch.

    Of an address without an account we know nothing. Who invites knows whom, and the mail stands under that name:
    it reads as what this person would write. The page behind the link can be read in both languages.
    """
    known = User.objects.filter(email__iexact=invitation.email, is_active=True).first()
    with translation.override((known.language if known else "") or by.language or "nl"):
        compose(invitation, by).send()


def compose(invitation: Invitation, by: User) -> EmailMultiAlternatives:
    """Return the mail in the language that is active.

    It names who invites, else nobody would trust it. The name of a closed group stands behind the link only.
    """
    group = invitation.group
    shown = {
        "name": by.get_full_name(),
        "group": "" if group.access == Group.Access.CLOSED else group.name,
        "link": settings.WAGTAILADMIN_BASE_URL + reverse("invitation", args=[invitation.token]),
        "until": invitation.expires_at,
        "language": translation.get_language(),
    }
    subject = " ".join(render_to_string(f"{TEMPLATES}_subject.txt", shown).split())  # a name may hold a new line
    text = render_to_string(f"{TEMPLATES}_message.txt", shown)
    html = render_to_string(f"{TEMPLATES}_message.html", shown | {"subject": subject})
    return letter(to=invitation.email, subject=subject, number=invitation.nonce, text=text, html=html)
