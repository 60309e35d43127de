from dataclasses import asdict

from django.db import transaction

from community.anonymous.models import WaitingReflection
from community.groups.permissions import check_write_in_group
from community.moderation.limits import check_rate
from community.questions.models import Question
from community.questions.permissions import check_is_shown
from community.questions.state import locked
from community.reflections.actions import Words, erase_reflection
from leerkring.accounts.models import User


@transaction.atomic
def reflect_by_receipt(*, by: User, question: Question, words: Words) -> None:
    """Tell with the next batch what came of the own question, or tell it in other words: there is one per question.

    question: found by its receipt. Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    check_write_in_group(by, question.group)
    check_is_shown(locked(question))
    told = asdict(words)
    known = WaitingReflection.objects.filter(question=question).first()
    if known is not None and known.words == told:  # sent twice
        return
    check_rate(by, "ask")
    WaitingReflection.objects.update_or_create(
        question=question, defaults={"language": told["language"], "words": told}
    )


@transaction.atomic
def take_reflection_back(*, question: Question) -> None:
    """Erase at once what was told and what waits to be told; a batch that runs meanwhile waits, and finds nothing."""
    current = locked(question)
    WaitingReflection.objects.filter(question=current).delete()
    erase_reflection(current)
