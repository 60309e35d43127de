"""The page of notifications: bundled per question, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, Count, F, Max, Min, Q
from django.db.models.functions import Coalesce

from community.notifications.models import Notification
from community.notifications.places import place, title
from community.notifications.wording import line, with_language
from leerkring.accounts.models import User

PAGE_SIZE = 20


@dataclass(frozen=True)
class Line:
    """One kind of event of a bundle, with the place of the first that is unread."""

    text: str
    address: str
    at: datetime
    language: str = ""
    """Of a sentence that was written down for the person; else it is that of the interface."""


@dataclass
class Bundle:
    number: int
    """The question's; below zero when there is none: minus the number of the one row."""
    latest: int
    is_unread: bool
    title: str = ""
    language: str = ""
    address: str = ""
    group: str = ""
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Bundles:
    rows: list[Bundle]
    newest: int
    """Up to which row “all read” goes, so that what comes in meanwhile stays unread."""
    older: int | None
    """Where the next page begins."""
    has_unread: bool


def bundles_of(user: User, before: int | None = None) -> Bundles:
    """Return a page of bundles, those before row `before`. Three queries, however many rows there are."""
    seen = Notification.objects.visible_to(user).annotate(
        bundle=Coalesce("question_id", F("id") * -1, output_field=BigIntegerField())
    )
    heads = seen.values("bundle").annotate(latest=Max("id"), unread=Count("id", filter=Q(read_at=None)))
    if before is not None:
        heads = heads.filter(latest__lt=before)
    found = list(heads.order_by("-latest")[: PAGE_SIZE + 1])
    bundles = {row["bundle"]: Bundle(row["bundle"], row["latest"], row["unread"] > 0) for row in found[:PAGE_SIZE]}
    _fill(bundles, seen, user)
    rows = list(bundles.values())
    return Bundles(
        rows=rows,
        newest=rows[0].latest if rows else 0,
        older=rows[-1].latest if len(found) > PAGE_SIZE else None,
        has_unread=any(bundle.is_unread for bundle in rows),
    )


def _fill(bundles: dict[int, Bundle], seen: Any, user: User) -> None:
    parts = [part for part in _parts(seen, bundles) if bool(part["unread"]) == bundles[part["bundle"]].is_unread]
    first = {part["first_unread"] or part["latest"]: part for part in parts}
    rows = Notification.objects.filter(pk__in=first).with_access(user).with_objects()
    for row in sorted(rows, key=lambda row: -first[row.pk]["latest"]):
        part = first[row.pk]
        _add(bundles[part["bundle"]], row, part["unread"] or part["total"])


def _parts(seen: Any, bundles: Iterable[int]) -> Any:
    return (
        seen.filter(bundle__in=list(bundles))
        .values("bundle", "kind")
        .annotate(
            total=Count("id"),
            unread=Count("id", filter=Q(read_at=None)),
            latest=Max("id"),
            first_unread=Min("id", filter=Q(read_at=None)),
        )
    )


def _add(bundle: Bundle, row: Notification, number: int) -> None:
    address = place(row)
    text, language = line(row, number), row.language if row.sentence else ""
    bundle.lines.append(Line(text if language else with_language(text, row), address, row.created_at, language))
    if not bundle.title:
        bundle.title, bundle.language = title(row)
        bundle.address = address
        bundle.group = row.group.name if row.group and row.is_open else ""  # type: ignore[attr-defined]
