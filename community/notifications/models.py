from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from community.groups.models import Group
from community.notifications.mail.models import Mail
from community.notifications.queries import NotificationQuerySet
from community.questions.models import Answer, Question

ACTOR = "%(name)s"
DISCREET = "discreet-"


class Notification(models.Model):
    """The ledger: an event for a person is one row, however many ways lead to it."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("an answer to your question")
        FOLLOW_UP = "follow_up", _("a follow-up to your answer, or to an answer to your question")
        CONSENT = "consent", _("the editors would like to use your answer")
        MENTION = "mention", _("somebody mentions you")
        PROMISE = "promise", _("somebody looks into your question")
        THANKS = "thanks", _("a word of thanks")
        HELPED = "helped", _("your answer helped somebody on")
        INVITATION = "invitation", _("an invitation")
        REQUEST = "request", _("somebody wants to join")
        REQUEST_ANSWERED = "request_answered", _("an answer to your request")
        MEMBERSHIP = "membership", _("about your membership")
        WITHOUT_ANSWER = "without_answer", _("a question waits for an answer")
        SHARED = "shared", _("a question from a neighbouring group")
        REFLECTION = "reflection", _("what somebody did with it")
        REMINDER = "reminder", _("how did it go?")
        FOLLOWED = "followed", _("something new in what you follow")
        MODERATION = "moderation", _("a word from the moderators")
        GROUP = "group", _("news about a group")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=16, choices=Kind)
    key = models.CharField(max_length=120)
    """Names the event; the same event for the same person is one row."""
    group = models.ForeignKey(Group, models.CASCADE, related_name="+", null=True, blank=True)
    question = models.ForeignKey(Question, models.CASCADE, related_name="+", null=True, blank=True)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="+", null=True, blank=True)
    page = models.ForeignKey(Page, models.CASCADE, related_name="+", null=True, blank=True)
    """A page of the library that changed."""
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True, blank=True)
    sentences = models.JSONField(default=dict, blank=True)
    """What was said, by language: {"nl": …, "en": …}. Only where the objects don't say it all; never a member's text.

    In every language of the interface: which one somebody reads is known when they read it. A row from before
    that has one language. Who did it stands there as ACTOR: a name is not kept for when its person is gone.
    Under "discreet-nl" and so on stands what a mail says that may name nobody and nothing.
    """
    path = models.CharField(max_length=200, blank=True)
    """Where it leads, such as "/wijken/berk/beheer/"; only where the objects don't say it."""
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    """When it went into a mail, or could have: after that no mail is made for it."""
    mail = models.ForeignKey(Mail, models.SET_NULL, related_name="notifications", null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_row_per_event")]
        indexes = [
            models.Index(fields=["user", "-id"]),
            models.Index(fields=["user"], condition=models.Q(read_at=None), name="notification_unread"),
            models.Index(fields=["user", "created_at"], condition=models.Q(told_at=None), name="notification_untold"),
            models.Index(fields=["created_at"], name="notification_age"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.key}"


class Follow(models.Model):
    """Somebody follows a question, a tag, or a page of the library: what changes comes in the digest."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    thing = GenericForeignKey("content_type", "object_id")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "content_type", "object_id"], name="followed_once")]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.content_type_id} {self.object_id}"


class LookedUntil(models.Model):
    """Up to which moment a timed job has looked for what is new."""

    name = models.CharField(max_length=40, unique=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.until}"
