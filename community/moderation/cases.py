"""What waits for a host or a moderator: a case per text, with the reports that led to it."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from community.moderation.kinds import Reportable, kind_named
from community.moderation.queries import CaseQuerySet

CLAIM_LASTS = timedelta(hours=24)
"""After that somebody else may pick it up: nobody's text waits for a moderator who fell ill."""


class Reason(models.TextChoices):
    """What may be wrong with a text. Client data first: that cannot wait."""

    CLIENT_DATA = "client_data", _("Something in it points at a client")
    UNKIND = "unkind", _("It is unkind or hurts somebody")
    UNSAFE = "unsafe", _("It is not safe, or not true")
    PRIVATE = "private", _("It says something private about somebody else")
    ADVERTISING = "advertising", _("It is advertising, or has nothing to do with learning")
    OTHER = "other", _("Something else")


class Case(models.Model):
    """A text that somebody has to look at. There is at most one open case per text."""

    class Why(models.TextChoices):
        REPORTED = "reported", _("reported")
        LINK = "link", _("first post with a link")
        EDITED = "edited", _("changed by the author after it was hidden")

    class Outcome(models.TextChoices):
        STAYS = "stays", _("The text can be read")
        HIDDEN = "hidden", _("The text is hidden")
        GONE = "gone", _("The author took it away")

    class Measure(models.TextChoices):
        NONE = "", _("Nothing")
        WARNING = "warning", _("A warning")
        MUTE_DAY = "mute_1", _("Not write here for a day")
        MUTE_WEEK = "mute_7", _("Not write here for a week")
        MUTE_MONTH = "mute_30", _("Not write here for 30 days")
        REMOVAL = "removal", _("Remove from this group")

    kind = models.CharField(max_length=20)
    object_id = models.PositiveBigIntegerField()
    group = models.ForeignKey(Group, models.CASCADE, related_name="cases")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    """Who wrote the text; None for an anonymous one."""
    for_network = models.BooleanField(default=False)
    """Only network moderators decide: the hosts wrote it."""
    why = models.CharField(max_length=8, choices=Why)
    opened_at = models.DateTimeField(default=timezone.now)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    claimed_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True)
    reason = models.CharField(_("why"), max_length=11, choices=Reason, blank=True)
    """The reason of the decision, told to the author; reporters have their own."""
    words = models.CharField(_("your words to the author"), max_length=600, blank=True)
    measure = models.CharField(_("and the author?"), max_length=8, choices=Measure, blank=True)

    claimer_decides: bool
    """Only on rows read `with_claim()`: whether who claimed it still decides about it."""

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], condition=models.Q(decided_at=None), name="one_open_case_per_text"
            )
        ]
        indexes = [
            models.Index(fields=["group", "id"], condition=models.Q(decided_at=None), name="case_open"),
            models.Index(fields=["kind", "object_id"]),
            models.Index(fields=["author", "-id"]),
        ]
        verbose_name = _("case")
        verbose_name_plural = _("cases")

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"

    def get_absolute_url(self) -> str:
        return reverse("moderation_case", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.decided_at is None

    @property
    def claimed_until(self) -> Any:
        return self.claimed_at + CLAIM_LASTS if self.claimed_at else None

    @property
    def is_claimed(self) -> bool:
        """Whether somebody is on it now who still decides about it; a claim does not last for ever."""
        return self.claimed_by_id is not None and self.claimed_until > timezone.now() and self.claimer_decides

    @property
    def reasons(self) -> list[str]:
        """What was said to be wrong, each once, in the order of the reasons: client data first."""
        given = {report.reason for report in self.reports.all()}
        return [str(reason.label) for reason in Reason if reason in given]

    @property
    def reportable(self) -> Reportable:
        kind = kind_named(self.kind)
        if kind is None:
            raise LookupError(f"no kind is called {self.kind}")
        return kind


class Report(models.Model):
    """Somebody asks to look at a text. Who it was is shown to nobody, hosts and moderators included."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    reason = models.CharField(_("what is wrong?"), max_length=11, choices=Reason)
    note = models.CharField(_("what should we know?"), max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "reporter"], name="reported_once")]
        indexes = [models.Index(fields=["reporter", "-id"])]
        verbose_name = _("report")
        verbose_name_plural = _("reports")

    def __str__(self) -> str:
        return f"{self.case_id}: {self.reason}"
