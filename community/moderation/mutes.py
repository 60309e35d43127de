from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group


class MuteQuerySet(models.QuerySet["Mute"]):
    def in_force(self, now: datetime | None = None) -> "MuteQuerySet":
        return self.filter(until__gt=now or timezone.now(), lifted_at=None)


class Mute(models.Model):
    """Somebody who reads along but does not write for a time, in one group or (without group) nowhere."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mutes")
    group = models.ForeignKey(Group, models.CASCADE, related_name="mutes", null=True)
    case = models.ForeignKey("community.Case", models.SET_NULL, related_name="mutes", null=True)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    objects = MuteQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["user", "-until"])]
        verbose_name = _("pause from writing")
        verbose_name_plural = _("pauses from writing")

    def __str__(self) -> str:
        return f"{self.user_id} until {self.until:%Y-%m-%d}"

    def may_be_lifted(self, *, by_moderator: bool) -> bool:
        """A pause of the whole network is for its moderators."""
        return by_moderator or self.group_id is not None
