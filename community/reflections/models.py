"""What somebody did with the answers, and what they learned: it closes the circle of a question."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from community.questions.models import Question, Told
from community.reflections.queries import ReflectionQuerySet

STEPS = {
    "situation": _("What was going on?"),
    "task": _("What did I want?"),
    "action": _("What did I do?"),
    "result": _("What happened?"),
    "learned": _("What did I learn?"),
}
"""The five steps of STAR-R (situation, task, action, result, reflection), as schools teach them."""


class Reflection(Told):
    """One per question, by who asked: in a few words, in five steps, or both."""

    class Audience(models.TextChoices):
        GROUP = "group", _("everybody who may read my question")
        MENTORS = "mentors", _("only me and the mentors of this group")

    question = models.OneToOneField(Question, models.CASCADE, related_name="reflection")
    audience = models.CharField(max_length=7, choices=Audience, default=Audience.GROUP)
    text = models.TextField(max_length=3000, blank=True)
    """The short form: what I did with it, and what I learned."""
    situation = models.TextField(max_length=2000, blank=True)
    task = models.TextField(max_length=2000, blank=True)
    action = models.TextField(max_length=2000, blank=True)
    result = models.TextField(max_length=2000, blank=True)
    learned = models.TextField(max_length=2000, blank=True)

    objects = ReflectionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["author", "-id"])]
        verbose_name = _("what somebody did with it")
        verbose_name_plural = _("what people did with it")

    def __str__(self) -> str:
        return f"{self.question_id}: {self.pk}"

    def get_absolute_url(self) -> str:
        return f"{self.question.get_absolute_url()}#ermee"

    @property
    def is_for_mentors(self) -> bool:
        return self.audience == self.Audience.MENTORS

    @property
    def words(self) -> list[str]:
        """All that it says, in the order in which it is read."""
        return [text for text in (self.text, *(getattr(self, step) for step in STEPS)) if text]
