"""Published pages with words that may not stand there any more, for the first page of the editors' desk."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from community.offering.models import Consent, Offer
from community.offering.passages import Passage, first_drafts, of_answer, of_asker
from community.offering.versions import InPrint, blocks_in_print
from community.offering.watching import drop
from practices.models import PracticePage

MOST = 10
PER_RUN = 200
NO_MORE = Q(is_given=False) | Q(answer=None) | ~Q(answer__deleted_at=None) | ~Q(answer__hidden_at=None)
"""The writer said no after all, or the answer was taken away or hidden."""


@dataclass
class Withdrawn:
    """A page that visitors read, with the words in it that are theirs no more."""

    page: PracticePage
    passages: list[Passage] = field(default_factory=list)


def withdrawn_words() -> list[Withdrawn]:
    """Return the newest, in five queries. Editors take the words out, or the page down, and publish it again."""
    told = Offer.objects.filter(withdrawn_at__isnull=False, page__last_published_at__lt=F("withdrawn_at"))
    offers = list(told.filter(page__live=True).select_related("reflection").order_by("-pk")[:MOST])
    given = _withdrawn().filter(offer__page__live=True).select_related("offer", "answer")
    consents = list(given.order_by("-pk")[:PER_RUN])
    pages = PracticePage.objects.in_bulk([*(row.page_id for row in offers), *(row.offer.page_id for row in consents)])
    drafts = first_drafts([pages[row.page_id] for row in offers if row.page_id in pages])
    there = blocks_in_print(list(pages.values()))
    found = [(row.page_id, of_asker(row, drafts.get(row.page_id or 0, {}))) for row in offers]
    found += [(row.offer.page_id, of_answer(row, there)) for row in consents if _stands_in(row, there)]
    rows = {number: Withdrawn(pages[number]) for number, _passages in found if number in pages}
    for number, passages in (each for each in found if each[0] in rows):
        rows[number].passages.extend(passages)
    return list(rows.values())[:MOST]


def pages_with_withdrawn_words() -> list[PracticePage]:
    return [each.page for each in withdrawn_words()]


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


def _stands_in(row: Consent, there: InPrint) -> bool:
    return row.block in there.get(row.offer.page_id or 0, {})


def _is_taken_out(row: Consent, there: InPrint) -> bool:
    """Of a page that is offline for now nobody knows yet."""
    return row.offer.page_id in there and not _stands_in(row, there)


def _withdrawn() -> QuerySet[Consent]:
    return Consent.objects.filter(NO_MORE, stands=True)
