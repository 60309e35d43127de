"""Invitations: by personal mail, or by a link that several people may use."""

import uuid
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from leerkring.accounts.models import User

SIGNER = Signer(salt="community.invitation")
LASTS = timedelta(days=14)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def usable(self) -> "InvitationQuerySet":
        """Narrow to those that still open the door: not taken back, not over, not used up, of a group in use."""
        now = timezone.now()
        return self.filter(
            revoked_at=None, expires_at__gt=now, uses__lt=models.F("max_uses"), group__status=Group.Status.ACTIVE
        )

    def end(self) -> int:
        """Take back those that nobody took back yet, and let go of the address."""
        return self.filter(revoked_at=None).update(revoked_at=timezone.now(), email="")

    def with_token(self, token: str) -> "InvitationQuerySet":
        """Narrow to the one that a link names; none for a link that we did not make.

        The link is signed and not kept: a copy of the database opens no closed group.
        """
        try:
            return self.filter(nonce=uuid.UUID(SIGNER.unsign(token)))
        except (BadSignature, ValueError):
            return self.none()


class Invitation(models.Model):
    group = models.ForeignKey(Group, models.CASCADE, related_name="invitations")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    """Whom it was mailed to; empty for a link. It goes when the invitation is used, taken back or over."""
    nonce = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    max_uses = models.PositiveSmallIntegerField(default=1)
    uses = models.PositiveSmallIntegerField(default=0)
    revoked_at = models.DateTimeField(null=True, blank=True)
    mail_due_at = models.DateTimeField(null=True, blank=True)
    """When its mail is tried, again or for the first time; empty when it is sent, given up, or there is none."""
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_failed = models.BooleanField(default=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["group", "-id"])]

    def __str__(self) -> str:
        return f"{self.group_id}: {self.pk}"

    def is_for(self, user: User) -> bool:
        """Whether this person may use it: a link is for who has it, a personal mail for who proved to have the address.

        A mail is passed on easily, and behind it may stand a closed group.
        """
        proven = EmailAddress.objects.filter(user=user, verified=True)
        return not self.email or proven.filter(email__iexact=self.email).exists()

    @property
    def token(self) -> str:
        return SIGNER.sign(str(self.nonce))

    @property
    def kept_path(self) -> str:
        """Its address as another row may keep it: without the signature it opens nothing."""
        return reverse("invitation", args=[str(self.nonce)])


def signed_path(kept: str) -> str:
    """Return the address that opens it, to show to who was invited. One that was kept whole stays as it is."""
    nonce = kept.strip("/").rpartition("/")[2]
    try:
        return reverse("invitation", args=[SIGNER.sign(str(uuid.UUID(nonce)))])
    except ValueError:
        return kept
