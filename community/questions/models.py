"""What people ask and answer. Status (answered, unanswered, closed…) is derived, not stored."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import ItemBase
from wagtail.models import Page

from community.groups.models import Group
from community.perspectives import Perspective
from community.questions.queries import AnswerQuerySet, QuestionQuerySet


class Written(models.Model):
    """What every text of a member has. Without author it was written anonymously, and says so nowhere else."""

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True, blank=True, db_index=False
    )
    perspective = models.CharField(max_length=17, choices=Perspective)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES, default="nl")
    submission = models.UUIDField(null=True, blank=True, default=uuid.uuid4, editable=False)
    """Made by the browser, so that sending twice makes one; unique per author."""
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    """By a moderator, or until one has looked."""

    class Meta:
        abstract = True

    @property
    def is_shown(self) -> bool:
        """Whether the text may be read; else a tombstone stands in its place."""
        return self.deleted_at is None and self.hidden_at is None


class Told(Written):
    """A text that somebody may have written down for a person without an account, who told it and agreed to it.

    The author is who wrote it down; the perspective is that of who told it, a resident.
    """

    told_by = models.CharField(max_length=60, blank=True)
    """Who tells, in the words of who wrote it down and without a name: “een bewoner”. Empty for one's own words."""
    agreed_at = models.DateTimeField(null=True, blank=True)
    """When the author noted that who told it agrees to these words standing here."""

    class Meta:
        abstract = True


class TaggedQuestion(ItemBase):
    """A tag of the library on a question, so that questions and examples meet on the same words.

    Here and below: a link has no index of its own where one over more columns begins with it.
    """

    tag = models.ForeignKey("taggit.Tag", models.CASCADE, related_name="tagged_questions", db_index=False)
    content_object = models.ForeignKey("Question", models.CASCADE, related_name="tagged", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="question_tagged_once")]
        indexes = [models.Index(fields=["tag", "-content_object"], name="questions_of_tag")]

    def __str__(self) -> str:
        return f"{self.content_object_id}: {self.tag_id}"


class Question(Told):  # type: ignore[django-manager-missing]  # taggit answers for it
    """Something that somebody wants to learn, asked in one group."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="questions", db_index=False)
    title = models.CharField(_("your question"), max_length=200)
    detail = models.TextField(_("more about it"), max_length=5000, blank=True)
    about = models.ForeignKey(Page, models.SET_NULL, related_name="+", null=True, blank=True)
    """The theme or the example that it is about."""
    is_anonymous = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True, blank=True)
    """When the first answer that still stands was given."""
    helped_at = models.DateTimeField(null=True, blank=True)
    """When the asker first marked an answer that still stands: kept here for the lists."""
    active_at = models.DateTimeField(default=timezone.now)
    duplicate_of = models.ForeignKey("self", models.SET_NULL, related_name="duplicates", null=True, blank=True)
    hosts_told_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)
    """Since when members of neighbouring groups may read and answer it."""

    is_followed: bool
    about_is_open: bool
    reflection_is_mine_to_read: bool
    """What `find_question` knows besides."""
    is_folded: bool
    """Whether the reader blocked who asked, of rows in a list."""

    tags = TaggableManager(through=TaggedQuestion, blank=True)
    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["author", "submission"], name="question_sent_once")]
        indexes = [
            models.Index(fields=["group", "-id"]),
            models.Index(fields=["group", "-id"], condition=models.Q(answered_at=None), name="question_unanswered"),
            models.Index(fields=["-id"], condition=models.Q(answered_at=None), name="question_unanswered_any"),
            models.Index(fields=["created_at"], condition=models.Q(answered_at=None), name="question_waiting"),
            models.Index(fields=["-id"], condition=models.Q(helped_at__isnull=False), name="question_helped"),
            models.Index(fields=["-id"], condition=models.Q(shared_at__isnull=False), name="question_shared"),
            models.Index(fields=["author", "-id"]),
            models.Index(
                fields=["answered_at"], condition=models.Q(answered_at__isnull=False), name="question_answered"
            ),
        ]
        verbose_name = _("learning question")
        verbose_name_plural = _("learning questions")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("question", args=[self.group.slug, self.pk])


class WantedPerspective(models.Model):
    """“I would like to hear from a relative.”"""

    question = models.ForeignKey(Question, models.CASCADE, related_name="wanted", db_index=False)
    perspective = models.CharField(max_length=17, choices=Perspective)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "perspective"], name="perspective_wanted_once")]
        indexes = [models.Index(fields=["perspective", "-question"], name="questions_for_perspective")]

    def __str__(self) -> str:
        return self.perspective


class Answer(Told):
    """An answer, or with `follows` a follow-up below one: one level deep."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="answers", db_index=False)
    follows = models.ForeignKey("self", models.CASCADE, related_name="follow_ups", null=True, blank=True)
    text = models.TextField(_("your answer"), max_length=5000)
    by_asker = models.BooleanField(default=False)
    """Written by who asked, who may be anonymous."""
    helped_at = models.DateTimeField(null=True, blank=True)
    """When the asker marked it: “this helped me on”."""

    html: SafeString
    """The text as a page shows it, made for all answers together."""

    objects = AnswerQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["author", "submission"], name="answer_sent_once")]
        indexes = [models.Index(fields=["question", "id"]), models.Index(fields=["author", "-id"])]
        verbose_name = _("answer")
        verbose_name_plural = _("answers")

    def __str__(self) -> str:
        return f"{self.question_id}: {self.pk}"

    def get_absolute_url(self) -> str:
        return f"{self.question.get_absolute_url()}#antwoord-{self.pk}"


class Thanks(models.Model):
    """A word of thanks: one per person per answer, and never counted per person."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="thanks", db_index=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "user"], name="thanks_once")]

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.user_id}"
