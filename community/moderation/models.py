from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from community.moderation.append_only import AppendOnlyModel, NeverChanges


class AuditEntry(AppendOnlyModel):
    """The log of what moderators, hosts and the timed work did. Rows are only ever added.

    Numbers and no links to people: after somebody is erased, the number means nothing any more. No texts of
    members, and nothing about anonymous askers.
    """

    at = models.DateTimeField(default=timezone.now, db_index=True)
    action = models.CharField(max_length=40)
    actor_number = models.PositiveBigIntegerField(null=True)
    """Who did it; None for the timed work."""
    person_number = models.PositiveBigIntegerField(null=True)
    """About whom."""
    group = models.ForeignKey(Group, models.DO_NOTHING, related_name="+", null=True, db_constraint=False)
    """Not tied by the database: a group that goes must not change the log."""
    target = models.CharField(max_length=80, blank=True)
    """What about, such as "question 12"."""
    note = models.CharField(max_length=300, blank=True)

    class Meta(AppendOnlyModel.Meta):
        constraints = [NeverChanges(name="log_never_changes")]
        verbose_name = _("line of the log")
        verbose_name_plural = _("log")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.target}"
