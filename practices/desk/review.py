"""Which pages of the library somebody has to look at again. One query, whatever the number of pages or kinds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, TextChoices, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import page_permission_policy

from leerkring.accounts.models import User
from practices.models.page import LibraryPage

SOON = timedelta(days=30)
BY_ITSELF = "wagtail.unpublish.scheduled"
"""What the log says of a page that came off the site at the moment that was chosen."""


class ReviewState(TextChoices):
    """Why a page is on the list; the values sort in the order of urgency."""

    OVERDUE = "1-overdue", _("Overdue")
    SOON = "2-soon", _("Due within 30 days")
    NO_OWNER = "3-no-owner", _("Without owner")
    NO_DATE = "4-no-date", _("Without review date")


@dataclass(frozen=True)
class ReviewCounts:
    """A page that is overdue and has no owner counts in both."""

    overdue: int
    soon: int
    no_owner: int

    @property
    def any(self) -> bool:
        return bool(self.overdue or self.soon or self.no_owner)


def kinds() -> list[type[LibraryPage]]:
    """The concrete models of the library; a new kind of page joins by itself."""
    return list(LibraryPage.__subclasses__())


def published_library_pages(user: User, today: date | None = None) -> QuerySet[Page]:
    """Live library pages that this editor may work on, each with `review_by`, `owner_name` and `review_state`.

    The date and the owner are columns of the concrete models. Joining those once per kind costs one
    query for everything; asking each page for its `specific` self would cost one per kind and then some.
    """
    today = today or timezone.localdate()
    names = [kind._meta.model_name for kind in kinds()]
    is_library = Q()
    for name in names:
        is_library |= Q(**{f"{name}__isnull": False})
    return (
        page_permission_policy.explorable_instances(user)
        .filter(is_library, live=True)
        .annotate(
            review_by=_whichever(names, "review_by"),
            content_owner_id=_whichever(names, "content_owner_id"),
        )
        .annotate(
            owner_name=_name_of("content_owner_id"),
            review_state=_state(today),
        )
        .select_related("content_type")
    )


def taken_off(user: User, now: datetime | None = None) -> QuerySet[Page]:
    """Pages that came off the site in the last month because their time was over, and are off it still: `came_off`.

    The log says so. The page itself does not any more once somebody saved a draft of it.
    """
    now = now or timezone.now()
    left = PageLogEntry.objects.filter(page=OuterRef("pk"), action__in=("wagtail.unpublish", BY_ITSELF))
    last = left.order_by("-timestamp", "-pk")
    pages = (
        page_permission_policy.explorable_instances(user)
        .filter(live=False)
        .annotate(came_off=Subquery(last.values("timestamp")[:1]), came_off_by=Subquery(last.values("action")[:1]))
    )
    return pages.filter(came_off_by=BY_ITSELF, came_off__range=(now - SOON, now)).order_by("-came_off")


def due_for_review(user: User, today: date | None = None) -> QuerySet[Page]:
    """Those that need somebody now, the most urgent first."""
    return not_in_order(user, today).exclude(review_state=ReviewState.NO_DATE)


def not_in_order(user: User, today: date | None = None) -> QuerySet[Page]:
    """The same, with what has no date: most pages of organisations never need one, so only who asks sees them."""
    pages = published_library_pages(user, today).exclude(review_state="")
    return pages.order_by("review_state", F("review_by").asc(nulls_last=True), "title")


def first_to_come(user: User, today: date | None = None) -> Page | None:
    """The page whose date comes first, for a desk where nothing waits now."""
    today = today or timezone.localdate()
    return published_library_pages(user, today).filter(review_by__gt=today + SOON).order_by("review_by").first()


def count_due(pages: QuerySet[Page], today: date | None = None) -> ReviewCounts:
    today = today or timezone.localdate()
    counts = pages.order_by().aggregate(
        overdue=Count("pk", filter=Q(review_by__lt=today)),
        soon=Count("pk", filter=Q(review_by__range=(today, today + SOON))),
        no_owner=Count("pk", filter=Q(content_owner_id=None)),
    )
    return ReviewCounts(**counts)


def _whichever(names: Iterable[str], field: str) -> Coalesce:
    return Coalesce(*(F(f"{name}__{field}") for name in names))


def _name_of(link: str) -> Subquery:
    """The name that others see, as `User.get_full_name` says it: somebody who is leaving has none any more."""
    seen = Case(When(removal_due_at=None, then="display_name"), default=Value(gettext("Former member")))
    return Subquery(User.objects.filter(pk=OuterRef(link)).annotate(seen_as=seen).values("seen_as")[:1])


def _state(today: date) -> Case:
    return Case(
        When(review_by__lt=today, then=Value(ReviewState.OVERDUE)),
        When(review_by__lte=today + SOON, then=Value(ReviewState.SOON)),
        When(content_owner_id=None, then=Value(ReviewState.NO_OWNER)),
        When(review_by=None, then=Value(ReviewState.NO_DATE)),
        default=Value(""),
    )
