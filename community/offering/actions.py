"""Offering to the editors, and saying whether one's own words may go along.

Own words go along with one's own consent, answers of others only after theirs: the draft begins without them.
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.moderation.limits import check_rate
from community.notifications.ledger import Kind, notify
from community.offering.draft import make_draft, write_answers
from community.offering.models import Consent, Offer
from community.offering.permissions import check_offer, check_take_back
from community.offering.watching import take_back
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from community.questions.readers import who_may_read
from community.questions.state import locked
from community.reflections.models import Reflection
from leerkring.accounts.models import User


@transaction.atomic
def offer_to_editors(*, by: User, reflection: Reflection, answers: Iterable[Answer]) -> Offer:
    """Make a draft and put it in the workflow; ask who wrote these answers whether they may go along.

    Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    rows = Reflection.objects.select_for_update(of=("self",)).select_related("question__group")
    current: Reflection = rows.get(pk=reflection.pk)
    check_offer(by, current)
    check_rate(by, "change")
    offer = Offer.objects.create(reflection=current, offered_by=by, page=make_draft(current))
    for answer in answers:
        if answer.author and answer.is_shown and answer.question_id == current.question_id:
            _ask(Consent.objects.create(offer=offer, answer=answer), answer, by)
    return offer


def _ask(consent: Consent, answer: Answer, by: User) -> None:
    """Ask who can still read the question; of who left, not a word goes along."""
    for writer in who_may_read(answer.question, User.objects.filter(pk=answer.author_id or 0)):
        notify(
            Kind.CONSENT,
            to=[writer],
            key=f"consent:{consent.pk}",
            by=by,
            group=answer.question.group,
            question=answer.question,
            answer=answer,
            path=f"/vragen/toestemming/{consent.pk}/",
        )


@transaction.atomic
def take_offer_back(*, by: User, question: Question) -> None:
    """Erase the draft that was made of a question and what came of it. Raises NotAllowed once it is published."""
    current = locked(question)
    check_take_back(by, current)
    take_back(current)


@transaction.atomic
def decide_consent(*, by: User, consent: Consent, is_given: bool, has_agreed: bool = False) -> None:
    """Say yes or no. With a yes the answer is added to the draft, a no takes it out of the draft again.

    has_agreed: of an answer that a resident told, whether they agree to a yes. Raises NotAllowed.
    """
    rows = Consent.objects.select_for_update(of=("self",)).select_related("answer", "offer")
    current: Consent = rows.get(pk=consent.pk)
    if current.answer is None or current.answer.author_id != by.pk:
        raise NotAllowed(_("Only who wrote this can do that."))
    if is_given and current.answer.told_by and not has_agreed:
        raise NotAllowed(_("A resident told you this. Ask whether it may go along, and tick that they agree."))
    current.is_given, current.decided_at = is_given, timezone.now()
    current.save(update_fields=["is_given", "decided_at"])
    write_answers(current.offer)
