"""“I will look into it”: so that nobody doubles the work, and the asker knows."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.questions.models import Question

LASTS = timedelta(hours=48)


class Promise(models.Model):
    """One per question at a time. It ends by an answer, by taking it back, or by itself."""

    question = models.OneToOneField(Question, models.CASCADE, related_name="promise")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")

    def __str__(self) -> str:
        return f"{self.question_id}: {self.user_id}"

    @property
    def holds(self) -> bool:
        """Whether it counts still; the timed work clears away what is over."""
        return self.until > timezone.now()


def holding(question: Question) -> Promise | None:
    """The promise that holds; the question was read together with it."""
    promise: Promise | None = getattr(question, "promise", None)
    return promise if promise and promise.holds else None
