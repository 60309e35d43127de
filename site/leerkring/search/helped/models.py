"""How often something was an answer before the question was asked. A number, and no person."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Helped(models.Model):
    """`source` and `object_id`: as in `Document`, which has its title."""

    source = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    times = models.PositiveIntegerField(_("times"), default=0)
    last_on = models.DateField(_("last time"), default=timezone.localdate)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "object_id"], name="helped_once_per_object")]
        ordering = ["-times", "-last_on", "pk"]
        verbose_name = _("answer before the question")
        verbose_name_plural = _("answers before the question")

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}: {self.times}"
