"""The house rules: a version is accepted when signing up, and again when they change."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HouseRules(models.Model):
    """One version of the house rules. The newest that has started holds."""

    number = models.PositiveIntegerField(_("version"), unique=True)
    text_nl = models.TextField(_("text in Dutch"))
    text_en = models.TextField(_("text in English"))
    starts_at = models.DateTimeField(_("holds from"), default=timezone.now)

    class Meta:
        ordering = ["-number"]
        verbose_name = _("house rules")
        verbose_name_plural = _("house rules")

    def __str__(self) -> str:
        return str(self.number)


class RulesAccepted(models.Model):
    """Somebody said yes to a version of the house rules, and to being 16 or older."""

    rules = models.ForeignKey(HouseRules, models.PROTECT, related_name="accepted")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rules_accepted")
    accepted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rules", "user"], name="rules_accepted_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.rules_id}"
