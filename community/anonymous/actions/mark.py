from django.db import transaction
from django.utils.translation import gettext as _

from community.anonymous.models import WaitingMark
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from community.questions.state import locked


@transaction.atomic
def mark_by_receipt(*, question: Question, answer: Answer, on: bool) -> None:
    """Say that an answer helped, or not after all, with the next batch: a moment would tell who was there then.

    question: found by its receipt. A mark that changes nothing does not wait.
    """
    locked(question)  # a batch that runs now goes first
    answer.refresh_from_db(fields=["helped_at", "hidden_at", "deleted_at"])
    is_for_marking = answer.question_id == question.pk and not answer.follows_id and not answer.by_asker
    if not is_for_marking or not answer.is_shown:
        raise NotAllowed(_("Only answers of others can be marked."))
    if (answer.helped_at is not None) == on:
        WaitingMark.objects.filter(answer=answer).delete()
    else:
        WaitingMark.objects.update_or_create(answer=answer, defaults={"on": on})
