"""Mails on their way. What a mail says is made when it is sent, so that it shows only what may be seen then."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.notifications.mail.queries import MailQuerySet, ProblemQuerySet


class Mail(models.Model):
    """A mail to one person: a digest of a day, or something told at once. The row is claimed before sending."""

    class Kind(models.TextChoices):
        DIGEST = "digest", _("digest")
        AT_ONCE = "at_once", _("at once")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        NOT_NEEDED = "not_needed", _("nothing left to tell")
        FAILED = "failed", _("failed")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=7, choices=Kind)
    date = models.DateField(null=True, blank=True)
    """The person's own date of a digest."""
    number = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """Stands in the Message-ID: the same however often the mail is tried, and not to be guessed."""
    since = models.DateTimeField()
    until = models.DateTimeField()
    """Between which moments the sections of a digest look for news."""
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    next_try_at = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    """A process is sending it now; when it crashed, another one may try after this moment."""
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    """Since when it is no longer waiting."""

    objects = MailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "date"], condition=models.Q(kind="digest"), name="one_digest_per_person_and_date"
            )
        ]
        indexes = [
            models.Index(fields=["next_try_at"], condition=models.Q(state="waiting"), name="mail_waiting"),
            models.Index(fields=["user", "kind", "-until"]),
        ]
        verbose_name = _("mail")
        verbose_name_plural = _("mails")

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class MailProblem(models.Model):
    """Mail to an address does not arrive. Nothing goes there until it is solved or the person has another one."""

    class Reason(models.TextChoices):
        UNKNOWN = "unknown", _("the address does not exist")
        FULL = "full", _("the mailbox is full")
        REFUSED = "refused", _("the mail was refused")
        TOO_LONG = "too_long", _("the mail server did not answer for days")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mail_problems")
    address = models.EmailField()
    reason = models.CharField(max_length=8, choices=Reason)
    code = models.CharField(max_length=11, blank=True)
    """The status of RFC 3463, such as 5.1.1; never the words of the mail server, which may quote a mail."""
    created_at = models.DateTimeField(default=timezone.now)
    solved_at = models.DateTimeField(null=True, blank=True)

    objects = ProblemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(solved_at=None), name="one_mail_problem_at_a_time"
            )
        ]
        verbose_name = _("mail that does not arrive")
        verbose_name_plural = _("mails that do not arrive")

    def __str__(self) -> str:
        return f"{self.user_id}: {self.reason}"
