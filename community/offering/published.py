"""An offer that became an example: who offered it, and who let their answer go along, hear where it stands."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from community.notifications.ledger import Kind, notify
from community.offering.models import Offer
from leerkring.accounts.models import User

RECENT = timedelta(days=14)
"""Who says yes only once it is published hears of it as well, for as long."""


@transaction.atomic
def tell_published(now: datetime) -> str:
    """Tell each of them once, on their page. Safe to run at any time; editors publish in the library, which knows
    nothing of offers.
    """
    out = Offer.objects.filter(page__live=True, page__first_published_at__gt=now - RECENT, withdrawn_at=None)
    offers = out.filter(reflection__isnull=False).select_related("page", "reflection__question__group")
    for offer in offers.order_by("pk"):
        _tell(offer, list(User.objects.filter(pk=offer.offered_by_id or 0, is_active=True)), _became_example)
        _tell(offer, _who_said_yes(offer), _went_along)
    return f"{len(offers)} offers are new examples"


def _who_said_yes(offer: Offer) -> list[User]:
    rows = offer.consents.filter(is_given=True).select_related("answer__author")
    writers = [row.answer.author for row in rows if row.answer and row.lets_words_stand]
    return [writer for writer in writers if writer and writer.is_active]


def _tell(offer: Offer, people: list[User], sentence: Callable[[], str]) -> None:
    """With the group, so that a mail about one that is not open says no title."""
    question = offer.reflection.question if offer.reflection else None
    notify(
        Kind.FOLLOWED,
        to=people,
        key=f"published:{offer.pk}",
        group=question.group if question else None,
        page=offer.page,
        sentence=sentence,
        discreet=sentence,
        quietly=True,
    )


def _became_example() -> str:
    return _("What you offered to the editors is a good example now. Thank you: others learn from it.")


def _went_along() -> str:
    return _("The example for which you gave your answer is published. Thank you: others learn from it.")
