"""How and when somebody wants to be told. Without a row the defaults hold."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from community.notifications.models import Notification
from leerkring.accounts.models import User

Kind = Notification.Kind

AT_ONCE = {
    "answer": (_("an answer to my question"), (Kind.ANSWER,)),
    "mention": (_("somebody mentions me"), (Kind.MENTION,)),
    "promise": (_("somebody looks into my question"), (Kind.PROMISE,)),
    "invitation": (_("an invitation, or an answer to my request to join"), (Kind.INVITATION, Kind.REQUEST_ANSWERED)),
    "follow_up": (_("a follow-up to my answer, or to an answer to my question"), (Kind.FOLLOW_UP,)),
    "consent": (_("whether the editors may use my answer"), (Kind.CONSENT,)),
    "thanks": (_("thanks, and when my answer helped"), (Kind.THANKS, Kind.HELPED)),
    "reflection": (_("what somebody did with an answer"), (Kind.REFLECTION,)),
    "host": (_("what hosts should know"), (Kind.REQUEST, Kind.WITHOUT_ANSWER, Kind.SHARED)),
    "moderation": (_("a word from the moderators"), (Kind.MODERATION, Kind.MEMBERSHIP)),
}
"""What may come at once by mail: its words and its kinds. All else waits for the digest."""

BY_DEFAULT = ["answer", "mention", "promise", "invitation"]
TIME_ZONES = {
    "Europe/Amsterdam": _("the Netherlands"),
    "America/Kralendijk": _("Caribbean part of the Kingdom"),
}
EVERY_DAY = "0123456"


def by_default() -> list[str]:
    return list(BY_DEFAULT)


class Preferences(models.Model):
    """Hours are whole hours of the person's own clock; weekdays count from Monday, 0."""

    class Digest(models.TextChoices):
        DAILY = "daily", _("every day")
        WEEKLY = "weekly", _("every week")
        OFF = "off", _("no digest")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notification_preferences")
    digest = models.CharField(max_length=6, choices=Digest, default=Digest.DAILY)
    hour = models.PositiveSmallIntegerField(default=8)
    weekday = models.PositiveSmallIntegerField(default=0)
    at_once = models.JSONField(default=by_default)
    """Names from AT_ONCE."""
    quiet_from = models.PositiveSmallIntegerField(default=21)
    quiet_until = models.PositiveSmallIntegerField(default=7)
    """Between these hours no mail is sent; equal means that there are no quiet hours."""
    days = models.CharField(max_length=7, default=EVERY_DAY)
    """The weekdays on which mail may come, such as "01234"."""
    on_holidays = models.BooleanField(default=True)
    time_zone = models.CharField(max_length=40, default=settings.TIME_ZONE)

    class Meta:
        verbose_name = _("preferences for notifications")
        verbose_name_plural = _("preferences for notifications")

    def __str__(self) -> str:
        return f"{self.user_id}: {self.digest}"

    @property
    def kinds_at_once(self) -> list[str]:
        return [kind for name in self.at_once if name in AT_ONCE for kind in AT_ONCE[name][1]]


def preferences_of(user: User) -> Preferences:
    """Return what somebody chose, or the defaults. One query."""
    return Preferences.objects.filter(user=user).first() or Preferences(user=user)


def gets_digest(user: User) -> bool:
    """Whether somebody wants a digest, of more than a single group. One query."""
    return bool(preferences_of(user).digest != Preferences.Digest.OFF)
