"""A question with what came of it, offered to the editors as the start of an example."""

from uuid import NAMESPACE_OID, uuid5

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from community.questions.models import Answer
from community.reflections.models import Reflection
from practices.addresses import address


class Offer(models.Model):
    """The consent of who asked, and the draft that was made of it."""

    reflection = models.OneToOneField(Reflection, models.SET_NULL, related_name="offer", null=True)
    """Gone when its writer took it away since; of a page that was published by then editors hear."""
    page = models.OneToOneField(Page, models.SET_NULL, related_name="+", null=True)
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    offered_at = models.DateTimeField(default=timezone.now)

    withdrawn_at = models.DateTimeField(null=True, blank=True)
    """When who asked took their words back, or a resident who told them no longer agreed: of a page that was published
    by then editors hear, a draft goes with its offer."""

    class Meta:
        verbose_name = _("offer to the editors")
        verbose_name_plural = _("offers to the editors")

    def __str__(self) -> str:
        return str(self.reflection_id)

    @property
    def was_published(self) -> bool:
        """Whether visitors read the page, or did once: from then on it is the editors' own."""
        return self.page is not None and (self.page.live or self.page.first_published_at is not None)

    @property
    def published_at(self) -> str:
        """The address of the example; empty while visitors cannot read it."""
        return address(self.page.url_path) if self.page is not None and self.page.live else ""

    @property
    def is_draft(self) -> bool:
        return self.page is not None and not self.was_published


class Consent(models.Model):
    """Whether who wrote an answer lets the editors use it. Without a yes not a word of it goes along."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="consents")
    answer = models.ForeignKey(Answer, models.SET_NULL, related_name="consents", null=True)
    """Gone when its writer took it away; the consent stays to find its words in what the editors made of it."""
    asked_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    is_given = models.BooleanField(default=False)
    stands = models.BooleanField(default=False)
    """Whether the words were put into the page, and as far as we know are there still."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offer", "answer"], name="consent_asked_once")]
        indexes = [models.Index(fields=["offer"], condition=models.Q(stands=True), name="consent_words_stand")]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.is_given}"

    @property
    def block(self) -> str:
        """Names the block of the answer in the page, so that it is found again however the page is edited."""
        return str(uuid5(NAMESPACE_OID, f"community.consent.{self.pk}"))

    @property
    def lets_words_stand(self) -> bool:
        """Whether the words may be in an example now: with a yes, and as long as others can read the answer."""
        return self.is_given and self.answer is not None and self.answer.is_shown
