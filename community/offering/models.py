"""A question with what came of it, offered to the editors as the start of an example."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from community.questions.models import Answer
from community.reflections.models import Reflection


class Offer(models.Model):
    """The consent of who asked, and the draft that was made of it."""

    reflection = models.OneToOneField(Reflection, models.SET_NULL, related_name="offer", null=True)
    """Gone when its writer took it away since; what the editors made of it stays with them."""
    page = models.OneToOneField(Page, models.SET_NULL, related_name="+", null=True)
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    offered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("offer to the editors")
        verbose_name_plural = _("offers to the editors")

    def __str__(self) -> str:
        return str(self.reflection_id)


class Consent(models.Model):
    """Whether who wrote an answer lets the editors use it. Without a yes not a word of it goes along."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="consents")
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    is_given = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offer", "answer"], name="consent_asked_once")]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.is_given}"
