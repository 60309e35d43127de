"""What a person wants to hear by mail, and of that, what is due now."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models.functions import Coalesce

from community.groups.models import Membership
from community.notifications import schedule
from community.notifications.preferences import Preferences
from community.notifications.queries import NotificationQuerySet


class Row(NamedTuple):
    """As much of a notification as decides when it goes into a mail."""

    user: int
    pk: int
    kind: str
    at: datetime
    is_read: bool
    group: int | None


@dataclass(frozen=True)
class Wishes:
    chosen: Preferences
    per_group: dict[int, str] = field(default_factory=dict)
    """Number of a group → daily, weekly or off, where the person wants it otherwise than for the rest."""

    def moment(self, how_often: str, now: datetime) -> datetime | None:
        """Return up to when things are due that come this often."""
        if how_often == Preferences.Digest.DAILY:
            return schedule.last_daily(self.chosen, now)
        return schedule.last_weekly(self.chosen, now) if how_often == Preferences.Digest.WEEKLY else None

    def how_often(self, row: Row) -> str:
        """Return in which digests the person wants this: daily, weekly or off."""
        return self.per_group.get(row.group or 0) or str(self.chosen.digest)

    def has_at_once(self, row: Row) -> bool:
        is_off = self.per_group.get(row.group or 0) == Membership.Digest.OFF
        return row.kind in self.chosen.kinds_at_once and not is_off


@dataclass
class Due:
    """Numbers of rows. let_go: no mail is made for them, for they were read, or are not wanted by mail."""

    digest: list[int] = field(default_factory=list)
    at_once: list[int] = field(default_factory=list)
    let_go: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.digest or self.at_once or self.let_go)


def wishes_of(users: Collection[int]) -> dict[int, Wishes]:
    """Return the wishes of these people, by their numbers. Two queries."""
    chosen = {row.user_id: row for row in Preferences.objects.filter(user__in=users)}
    per_group: dict[int, dict[int, str]] = defaultdict(dict)
    others = Membership.objects.filter(user__in=users).exclude(digest=Membership.Digest.ACCOUNT)
    for user, group, digest in others.values_list("user_id", "group_id", "digest"):
        per_group[user][group] = digest
    return {user: Wishes(chosen.get(user) or Preferences(user_id=user), per_group[user]) for user in users}


def rows_of(untold: NotificationQuerySet) -> list[Row]:
    """Read rows in the order of people."""
    group = Coalesce("group_id", "question__group_id")
    found = untold.order_by("user_id", "pk").values_list("user_id", "pk", "kind", "created_at", "read_at", group)
    return [Row(user, pk, kind, at, read_at is not None, where) for user, pk, kind, at, read_at, where in found]


def due(rows: Iterable[Row], wishes: Wishes, now: datetime) -> Due:
    """Divide the rows of one person; what waits for later is in no part. Outside hours of mail everything waits."""
    parts = Due()
    if not schedule.may_mail(wishes.chosen, now):
        return parts
    moments = {how_often: wishes.moment(how_often, now) for how_often in ("daily", "weekly")}
    for row in rows:
        moment = moments.get(wishes.how_often(row))
        if row.is_read:
            parts.let_go.append(row.pk)
        elif wishes.has_at_once(row):
            parts.at_once.append(row.pk)
        elif wishes.how_often(row) == Preferences.Digest.OFF:
            parts.let_go.append(row.pk)
        elif moment and row.at <= moment:
            parts.digest.append(row.pk)
    return parts


def is_wanted(row: Row, mail: str, wishes: Wishes) -> bool:
    """Whether a person still wants this in a mail of this kind (`Mail.Kind`)."""
    if mail == "at_once":
        return wishes.has_at_once(row)
    return wishes.how_often(row) != Preferences.Digest.OFF
