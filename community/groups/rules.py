"""The house rules: a version is accepted when signing up, and again when they change."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from markdown_it import MarkdownIt

_markdown = MarkdownIt("commonmark", {"html": False})


class HouseRulesQuerySet(QuerySet["HouseRules"]):
    def that_hold(self, now: datetime | None = None) -> "HouseRulesQuerySet":
        """Narrow to the version that holds now; to nothing before there is one. For use inside another question."""
        newest = self.filter(starts_at__lte=now or timezone.now()).order_by("-number")[:1]
        return self.filter(pk__in=newest.values("pk"))


class HouseRules(models.Model):
    """One version of the house rules. The newest that has started holds."""

    number = models.PositiveIntegerField(_("version"), unique=True)
    text_nl = models.TextField(_("text in Dutch"))
    text_en = models.TextField(_("text in English"))
    starts_at = models.DateTimeField(_("holds from"), default=timezone.now)

    objects = HouseRulesQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("house rules")
        verbose_name_plural = _("house rules")

    def __str__(self) -> str:
        return str(self.number)

    def html(self, language: str) -> str:
        """Return the text as html without any html of its own; links and lists are Markdown."""
        return str(_markdown.render(self.text_en if language == "en" else self.text_nl))


class RulesAccepted(models.Model):
    """Somebody said yes to a version of the house rules, and to being 16 or older."""

    rules = models.ForeignKey(HouseRules, models.PROTECT, related_name="accepted")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rules_accepted")
    accepted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rules", "user"], name="rules_accepted_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.rules_id}"
