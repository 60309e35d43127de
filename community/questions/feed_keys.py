"""The private address of somebody's feeds: a feed reader cannot log in."""

import uuid

from django.conf import settings
from django.core import signing
from django.db import models
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from leerkring.accounts.models import User

SIGNER = signing.Signer(salt="community.questions.feed")


class FeedKey(models.Model):
    """Without this row no address works; a new `nonce` makes new addresses.

    The address itself is signed and not kept, so that a copy of the database opens no feed.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    nonce = models.UUIDField(default=uuid.uuid4)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.user_id)

    @property
    def token(self) -> str:
        return f"{self.user_id}-{SIGNER.signature(f'{self.user_id}:{self.nonce}')}"

    @classmethod
    def owner_of(cls, token: str) -> User | None:
        """Return whose feed this is, while the account is in use and the key was not taken back."""
        number = token.partition("-")[0]
        if not (number.isascii() and number.isdecimal() and len(number) < 19):
            return None
        key = cls.objects.select_related("user").filter(user_id=int(number), user__is_active=True).first()
        return key.user if key and constant_time_compare(key.token, token) else None
