"""Published pages with words that may not stand there any more, for the first page of the editors' desk."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from community.offering.models import Consent, Offer
from community.offering.versions import blocks_in_print
from community.offering.watching import drop
from practices.models import PracticePage

MOST = 10
PER_RUN = 200
NO_MORE = Q(is_given=False) | Q(answer=None) | ~Q(answer__deleted_at=None) | ~Q(answer__hidden_at=None)
"""The writer said no after all, or the answer was taken away or hidden."""


def pages_with_withdrawn_words() -> list[PracticePage]:
    """Return the newest, in four queries. Editors take the words out, or the page down, and publish it again."""
    told = Offer.objects.filter(withdrawn_at__isnull=False, page__last_published_at__lt=F("withdrawn_at"))
    numbers: list[int | None] = list(told.filter(page__live=True).order_by("-pk").values_list("page", flat=True)[:MOST])
    rows = list(_withdrawn().filter(offer__page__live=True).select_related("offer").order_by("-pk")[:PER_RUN])
    pages = PracticePage.objects.in_bulk({*numbers, *(row.offer.page_id for row in rows)})
    there = blocks_in_print(list(pages.values()))
    numbers += [row.offer.page_id for row in rows if row.block in there.get(row.offer.page_id or 0, ())]
    return [pages[number] for number in dict.fromkeys(numbers) if number in pages][:MOST]


def settle(now: datetime) -> str:
    """Forget what editors took out since. Safe to run at any time; without withdrawn words it is one query."""
    rows = list(_withdrawn().select_related("offer").order_by("pk")[:PER_RUN])
    pages = PracticePage.objects.filter(pk__in={row.offer.page_id for row in rows}) if rows else ()
    there = blocks_in_print(list(pages))
    gone = [row.pk for row in rows if row.offer.page_id is None or _is_taken_out(row, there)]
    Consent.objects.filter(pk__in=gone).update(stands=False)
    return f"{len(gone)} answers taken out of examples"


@transaction.atomic
def drop_left_drafts(now: datetime) -> str:
    """Erase drafts whose question or reflection is gone without anybody having said so. Safe to run at any time."""
    left = Offer.objects.filter(reflection=None, page__live=False, page__first_published_at=None)
    rows = list(left.order_by("pk")[:PER_RUN])
    for offer in rows:
        drop(offer)
    return f"{len(rows)} drafts of questions that are gone erased"


def _is_taken_out(row: Consent, there: Mapping[int, set[str]]) -> bool:
    """Of a page that is offline for now nobody knows yet."""
    blocks = there.get(row.offer.page_id or 0)
    return blocks is not None and row.block not in blocks


def _withdrawn() -> QuerySet[Consent]:
    return Consent.objects.filter(NO_MORE, stands=True)
