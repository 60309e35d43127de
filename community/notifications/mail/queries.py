from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet


class MailQuerySet(QuerySet[Any]):
    def waiting(self) -> "MailQuerySet":
        return self.filter(state="waiting")

    def digests(self) -> "MailQuerySet":
        return self.filter(kind="digest")

    def due(self, now: datetime) -> "MailQuerySet":
        """Narrow to what may be tried now: its time has come and nobody is busy with it."""
        free = Q(claimed_until=None) | Q(claimed_until__lte=now)
        return self.waiting().filter(free, next_try_at__lte=now)


class ProblemQuerySet(QuerySet[Any]):
    def open(self) -> "ProblemQuerySet":
        """Narrow to those that hold: not solved, and about the address that the person still has."""
        return self.filter(solved_at=None, user__is_active=True, address=F("user__email"))
