"""Questions without anybody behind them. No row here has a person, a session, an address or a moment.

What waits is published in batches and deleted then; its number and its day are made at publication.
"""

from django.conf import settings
from django.db import models
from wagtail.models import Page

from community.groups.models import Group
from community.perspectives import Perspective
from community.questions.models import Answer, Question


class WaitingQuestion(models.Model):
    """A question that comes into sight with the next batch."""

    submission = models.UUIDField(primary_key=True)
    """Made by the browser, unique among everybody's, for there is nobody to make it unique per person."""
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    perspective = models.CharField(max_length=17, choices=Perspective)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    title = models.CharField(max_length=200)
    detail = models.TextField(max_length=5000, blank=True)
    about = models.ForeignKey(Page, models.SET_NULL, related_name="+", null=True)
    tags = models.JSONField(default=list)
    """Names, as a list: no row of a tag is made before the question is there."""
    wanted = models.JSONField(default=list)
    """Perspectives that the asker hopes to hear from, as a list."""

    def __str__(self) -> str:
        return self.title


class Receipt(models.Model):
    """The digest of the words that lead an asker back; the words themselves are shown once and kept nowhere.

    Made anew at publication, in the order of the batch: an order of rows says nothing about who came first.
    """

    digest = models.CharField(primary_key=True, max_length=64)
    waiting = models.ForeignKey(WaitingQuestion, models.CASCADE, related_name="receipts", null=True)
    question = models.ForeignKey(Question, models.CASCADE, related_name="receipts", null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(waiting=None) ^ models.Q(question=None), name="receipt_of_one_question"
            )
        ]

    def __str__(self) -> str:
        return self.digest


class WaitingReaction(models.Model):
    """What an anonymous asker says at the own question: below an answer, or with `above` empty to everybody."""

    submission = models.UUIDField(primary_key=True)
    question = models.ForeignKey(Question, models.CASCADE, related_name="waiting_reactions")
    above = models.ForeignKey(Answer, models.CASCADE, related_name="+", null=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    text = models.TextField(max_length=2000)

    def __str__(self) -> str:
        return f"{self.question_id}: {self.text[:20]}"


class WaitingMark(models.Model):
    """“This helped me on”, or with `on` False not after all."""

    answer = models.OneToOneField(Answer, models.CASCADE, related_name="+", primary_key=True)
    on = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.on}"


class WaitingReflection(models.Model):
    """What an anonymous asker did with the answers, new or in other words than those that are published."""

    question = models.OneToOneField(Question, models.CASCADE, related_name="waiting_reflection", primary_key=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    words = models.JSONField(default=dict)
    """The short form as `text`, the steps by their names, and the audience."""

    def __str__(self) -> str:
        return str(self.question_id)


class LastBatch(models.Model):
    """The one row that remembers up to which moment of the timetable was published."""

    slot = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.slot)
