from uuid import UUID

from django.utils.translation import gettext as _

from community.anonymous.models import WaitingReaction
from community.moderation.limits import check_rate
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from community.questions.permissions import check_answer_question, check_can_be_reacted_to
from leerkring.accounts.models import User


def react_by_receipt(
    *, by: User, question: Question, above: Answer | None, text: str, language: str, submission: UUID
) -> None:
    """Say something at the own question, with the next batch. The same submission makes one reaction.

    question: found by its receipt. above: the answer below which it will stand; without, it is for everybody.
    Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    check_answer_question(by, question)
    if above is not None and above.question_id != question.pk:
        raise NotAllowed(_("This answer was taken away, so nobody can react to it."))
    if above is not None:
        check_can_be_reacted_to(above)
    if WaitingReaction.objects.filter(submission=submission).exists():
        return
    check_rate(by, "ask")
    words = {"question": question, "above": above, "text": text, "language": language}
    WaitingReaction.objects.get_or_create(submission=submission, defaults=words)
