from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SavedSearch(models.Model):
    """A search that somebody keeps, to hear in the digest what is new in it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches", db_index=False)
    words = models.CharField(max_length=200)
    address = models.CharField(max_length=500)
    """Of the search page, with what was chosen: `/zoek/?q=nacht&soort=voorbeelden`."""
    saved_at = models.DateTimeField(default=timezone.now)
    looked_at = models.DateTimeField(default=timezone.now, db_index=True)
    """Up to when what is new was told."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "address"], name="search_saved_once")]
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")

    def __str__(self) -> str:
        return f"{self.user_id}: {self.address}"
