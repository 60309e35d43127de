"""What a text said before it was changed: everybody who reads the text may read that too."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from community.questions.models import Answer, Question


class TextVersion(models.Model):
    """An earlier wording of a question or an answer. It goes when the text goes."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="versions", null=True, blank=True)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="versions", null=True, blank=True)
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()
    """Since when it stood there."""
    is_erased = models.BooleanField(default=False)
    """The words are gone: they should not have stood there."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(question__isnull=True) ^ Q(answer__isnull=True), name="version_of_one_text"
            )
        ]
        verbose_name = _("earlier version")
        verbose_name_plural = _("earlier versions")

    def __str__(self) -> str:
        return f"{self.question_id or self.answer_id} {self.written_at:%Y-%m-%d %H:%M}"

    @property
    def written(self) -> Question | Answer:
        """The text that this is an earlier wording of."""
        return self.question or self.answer  # type: ignore[return-value]
