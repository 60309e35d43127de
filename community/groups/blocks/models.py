from django.conf import settings
from django.db import models
from django.utils import timezone


class Block(models.Model):
    """Somebody wants nothing of somebody else: no mentions, notifications or messages, and their texts folded."""

    blocker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks")
    blocked = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["blocker", "blocked"], name="blocked_once")]

    def __str__(self) -> str:
        return f"{self.blocker_id}: {self.blocked_id}"
