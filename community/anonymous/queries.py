"""From a receipt to its question, for who may read there now. Nothing of the looking is kept."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from community.anonymous.models import Receipt, WaitingQuestion
from community.anonymous.receipts import possible_digests
from community.groups.models import Group
from community.permissions import NotAllowed
from community.questions.finding import find_question
from community.questions.models import Question
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Found:
    """What a receipt leads to: a question that waits for its batch, or one that is published."""

    receipt: str
    waiting: WaitingQuestion | None = None
    question: Question | None = None

    @property
    def published(self) -> Question:
        """The question that others can see; raises NotAllowed when there is none yet."""
        if self.question is None:
            raise NotAllowed(_("Your question is not published yet. Come back later today."))
        return self.question


def find_by_receipt(receipt: str, user: User) -> Found | None:
    """Return what the words lead to; None for words that we do not know, and where `user` may not read now."""
    known = Receipt.objects.filter(digest__in=possible_digests(receipt)).select_related("waiting__group").first()
    if known is None:
        return None
    if known.waiting is not None:
        may_read = Group.objects.readable_by(user).filter(pk=known.waiting.group_id).exists()
        return Found(receipt, waiting=known.waiting) if may_read else None
    try:
        return Found(receipt, question=find_question(user, known.question_id or 0))
    except Question.DoesNotExist:
        return None
