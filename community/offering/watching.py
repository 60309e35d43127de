"""What went to the editors and is out of sight here leaves their drafts; of published pages they hear."""

from collections.abc import Collection

from django.utils import timezone
from wagtail.models import PageLogEntry

from community.notifications.ledger import Kind
from community.notifications.models import Notification
from community.offering.draft import write_answers
from community.offering.models import Offer
from community.questions import sight
from community.questions.models import Question
from practices.models import PracticePage


def look_again(answers: Collection[int]) -> None:
    used = Offer.objects.filter(consents__answer__in=answers, consents__is_given=True)
    for offer in used.distinct():
        write_answers(offer)


def take_back(question: Question) -> None:
    """Who asked takes back what they wrote, or a resident who told it: title, question and what came of it leave.

    A draft that no visitor ever saw goes with its offer. One that was published is the editors' own to take down:
    it stands on their list.
    """
    for offer in Offer.objects.filter(reflection__question=question).select_related("page"):
        if offer.was_published:
            Offer.objects.filter(pk=offer.pk, withdrawn_at=None).update(withdrawn_at=timezone.now())
        else:
            drop(offer)


def drop(offer: Offer) -> None:
    """Erase a draft with its versions, its place in the workflow and a planned moment, and ask its writers no more."""
    page = PracticePage.objects.filter(pk=offer.page_id).first()
    if page is not None:
        page.delete()
        PageLogEntry.objects.filter(page=offer.page_id).update(label="", data={})
    Notification.objects.filter(kind=Kind.CONSENT, answer__consents__offer=offer).delete()
    offer.delete()


def register() -> None:
    sight.watch_answers("offers to the editors", look_again)
    sight.watch_asked("offers to the editors", take_back)
