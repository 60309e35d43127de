from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from community.groups.invitations.models import Invitation
from leerkring.accounts.models import User


def send_invitation(invitation: Invitation, by: User, address: str) -> None:
    """Send it in the language of the person with this address, else in that of who invites."""
    known = User.objects.filter(email=invitation.email, is_active=True).first()
    link = address + reverse("invitation", args=[invitation.token])
    context = {"group": invitation.group, "by": by, "link": link, "until": invitation.expires_at}
    with translation.override((known.language if known else "") or by.language or "nl"):
        subject = render_to_string("community/groups/mail/invitation_subject.txt", context).strip()
        message = render_to_string("community/groups/mail/invitation_message.txt", context)
        send_mail(subject, message, None, [invitation.email])
