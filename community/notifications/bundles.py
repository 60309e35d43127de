"""The page of notifications: bundled per question, the newest first."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, Count, F, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce

from community.notifications.models import Notification
from community.notifications.places import place, title
from community.notifications.wording import language_of_words, line, with_language
from leerkring.accounts.models import User
from leerkring.prepared import BIGGEST, filled_up, prepared

PAGE_SIZE = 20
LAST, NONE = BIGGEST - 1, 0
"""Above every row, and the number of no bundle."""


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
    found = _heads(user, LAST if before is None else before)
    bundles = {row["bundle"]: Bundle(row["bundle"], row["latest"], row["unread"] > 0) for row in found[:PAGE_SIZE]}
    if bundles:
        _fill(bundles, user)
    rows = list(bundles.values())
    return Bundles(
        rows=rows,
        newest=rows[0].latest if rows else 0,
        older=rows[-1].latest if len(found) > PAGE_SIZE else None,
        has_unread=any(bundle.is_unread for bundle in rows),
    )


def _seen(user: User) -> QuerySet[Any]:
    bundle = Coalesce("question_id", F("id") * -1, output_field=BigIntegerField())
    return Notification.objects.visible_to(user).annotate(bundle=bundle)


@prepared
def _heads(user: User, before: int) -> QuerySet[Any]:
    heads = _seen(user).values("bundle").annotate(latest=Max("id"), unread=Count("id", filter=Q(read_at=None)))
    return heads.filter(latest__lt=before).order_by("-latest")[: PAGE_SIZE + 1]


def _fill(bundles: dict[int, Bundle], user: User) -> None:
    counted = _parts(user, tuple(bundles) + (NONE,) * (PAGE_SIZE - len(bundles)))
    parts = [part for part in counted if bool(part["unread"]) == bundles[part["bundle"]].is_unread]
    first = {part["first_unread"] or part["latest"]: part for part in parts}
    for row in sorted(_rows(user, filled_up(first)), key=lambda row: -first[row.pk]["latest"]):
        part = first[row.pk]
        _add(bundles[part["bundle"]], row, part["unread"] or part["total"])


@prepared
def _parts(user: User, bundles: tuple[int, ...]) -> QuerySet[Any]:
    of_them = _seen(user).filter(bundle__in=bundles).values("bundle", "kind")
    return of_them.annotate(
        total=Count("id"),
        unread=Count("id", filter=Q(read_at=None)),
        latest=Max("id"),
        first_unread=Min("id", filter=Q(read_at=None)),
    )


@prepared
def _rows(user: User, numbers: tuple[int, ...]) -> QuerySet[Any]:
    return Notification.objects.filter(pk__in=numbers).with_access(user).with_objects()


def _add(bundle: Bundle, row: Notification, number: int) -> None:
    address = place(row)
    text, language = line(row, number), language_of_words(row)
    bundle.lines.append(Line(text if language else with_language(text, row), address, row.created_at, language))
    if not bundle.title:
        bundle.title, bundle.language = title(row)
        bundle.address = address
        bundle.group = row.group.name if row.group and row.is_open else ""  # type: ignore[attr-defined]
