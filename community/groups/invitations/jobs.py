from datetime import datetime

from community.groups.invitations.mail import deliver_due
from community.groups.invitations.models import Invitation


def invitations(now: datetime) -> str:
    """Send the mails that wait, and let go of addresses of invitations that are over."""
    sent = deliver_due(now)
    gone = Invitation.objects.filter(expires_at__lte=now).exclude(email="").update(email="")
    return f"{sent} sent, {gone} addresses forgotten"
