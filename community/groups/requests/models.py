from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from community.perspectives import Perspective


class JoinRequest(models.Model):
    """Somebody asks to join a group; its hosts say yes or no, with a friendly word.

    For a group that was proposed it keeps what the proposer will be there.
    """

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    group = models.ForeignKey(Group, models.CASCADE, related_name="join_requests")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="join_requests")
    perspective = models.CharField(max_length=17, choices=Perspective)
    wants_to_mentor = models.BooleanField(default=False)
    note = models.TextField(_("a few words for the hosts"), max_length=500, blank=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    made_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    word = models.TextField(_("a friendly word"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "user"], condition=models.Q(decided_at=None), name="one_request_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["user", "-id"])]

    def __str__(self) -> str:
        return f"{self.user_id} to {self.group_id}"

    @property
    def is_waiting(self) -> bool:
        return self.decided_at is None

    @property
    def is_declined(self) -> bool:
        return self.outcome == self.Outcome.DECLINED
