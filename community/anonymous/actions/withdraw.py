from django.db import transaction
from django.db.models import Q

from community.anonymous.actions.reflect import take_reflection_back
from community.anonymous.days import today
from community.anonymous.models import Receipt, WaitingQuestion, WaitingReaction
from community.anonymous.queries import Found
from community.anonymous.receipts import possible_digests
from community.questions.actions.delete import (
    erase_answer,
    erase_question,
    others_built_on_answer,
    others_built_on_question,
)
from community.questions.models import Question
from community.questions.state import lock_in_order, recount


@transaction.atomic
def withdraw(*, found: Found) -> None:
    """Take a question back at once, with all that its asker said below it; the receipt ends.

    Where others answered a tombstone stays, which says the day only.
    """
    question = found.question
    if found.waiting is not None:
        waiting = WaitingQuestion.objects.select_for_update().filter(pk=found.waiting.pk).first()
        if waiting is not None:
            waiting.delete()
            return
        question = _published_meanwhile(found)
    if question is None:
        return
    lock_in_order(Q(pk=question.pk) | Q(duplicate_of=question.pk))
    still_there = Question.objects.filter(pk=question.pk).first()
    if still_there is not None:  # else the button was pressed twice
        _erase(still_there)


def _published_meanwhile(found: Found) -> Question | None:
    """The question that a batch made since the receipt was looked up; None when it was withdrawn already."""
    receipts = Receipt.objects.filter(digest__in=possible_digests(found.receipt)).select_related("question")
    receipt = receipts.first()
    return receipt.question if receipt is not None else None


def _erase(question: Question) -> None:
    Receipt.objects.filter(question=question).delete()
    WaitingReaction.objects.filter(question=question).delete()
    take_reflection_back(question=question)
    for answer in question.answers.filter(by_asker=True, deleted_at=None).order_by("-pk"):
        erase_answer(answer, keep_for_others=others_built_on_answer(answer), at=today())
    recount(question)
    if question.deleted_at is None:
        current = Question.objects.get(pk=question.pk)  # as it was counted again
        erase_question(current, keep_for_others=others_built_on_question(current), at=today())
