"""A conversation per group and per question, and what is said in it."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.chat.queries import MessageQuerySet, RoomQuerySet
from community.groups.models import Group
from community.questions.models import Question, Written


class Room(models.Model):
    """Where a conversation is held: the one of a group, or the one at a question."""

    group = models.OneToOneField(Group, models.CASCADE, related_name="room", null=True, blank=True)
    question = models.OneToOneField(Question, models.CASCADE, related_name="room", null=True, blank=True)
    last_change = models.PositiveBigIntegerField(default=0)
    """The number of the newest change. Raised under the lock of this row, so numbers are given in the order in
    which they are committed; primary keys are not."""

    objects = RoomQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(group=None) ^ models.Q(question=None), name="room_of_a_group_or_a_question"
            )
        ]
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")

    def __str__(self) -> str:
        return str(self.group or self.question)

    @property
    def neighbourhood(self) -> Group:
        """The group that this conversation belongs to."""
        return self.question.group if self.question is not None else self.group  # type: ignore[return-value]


class Message(Written):
    """Something that was said. `change` is the newest thing that happened to it."""

    # No index of its own: three below begin with the room, and PostgreSQL would take it where one of those is due.
    room = models.ForeignKey(Room, models.CASCADE, related_name="messages", db_index=False)
    text = models.TextField(_("your message"), max_length=2000)
    replies_to = models.ForeignKey("self", models.SET_NULL, related_name="replies", null=True, blank=True)
    change = models.PositiveBigIntegerField()
    pinned_at = models.DateTimeField(null=True, blank=True)
    announced: dict[str, str] | None = None
    """As it was rendered to tell it, per language: who sent it gets the same for an answer."""

    objects = MessageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "submission"], name="message_sent_once"),
            models.UniqueConstraint(fields=["room", "change"], name="change_once_per_room"),
        ]
        indexes = [
            models.Index(fields=["room", "id"], name="message_in_room"),
            # The few that are pinned are looked for each time a conversation opens, however long its past.
            models.Index(fields=["room", "pinned_at"], condition=models.Q(pinned_at__isnull=False), name="pinned"),
            models.Index(fields=["created_at"], name="message_age"),
        ]
        verbose_name = _("message")
        verbose_name_plural = _("messages")

    def __str__(self) -> str:
        return f"{self.room_id}: {self.pk}"

    def get_absolute_url(self) -> str:
        return f"{reverse('message', args=[self.pk])}#bericht-{self.pk}"


class Reaction(models.Model):
    """One of three fixed reactions, in words; each once per person and message."""

    class Kind(models.TextChoices):
        THANKS = "thanks", _("thank you")
        RECOGNISE = "recognise", _("I recognise this")
        GOOD_IDEA = "good_idea", _("good idea")

    message = models.ForeignKey(Message, models.CASCADE, related_name="reactions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "user", "kind"], name="reaction_once")]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.kind}"


class ReadMark(models.Model):
    """Up to which message somebody has read in a room. Seen by nobody else."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="read_marks")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    message_id = models.PositiveBigIntegerField(default=0)
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "user"], name="read_once_per_room")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.room_id}"
