from django.db import transaction
from django.utils.translation import gettext as _

from community.moderation.audit import record
from community.notifications.ledger import ACTOR, Kind, notify
from community.questions.actions.delete import (
    erase_answer,
    erase_question,
    others_built_on_answer,
    others_built_on_question,
)
from community.questions.models import Answer, Question
from community.questions.state import locked, locked_with_leading, recount
from community.told.permissions import check_withdraw
from leerkring.accounts.models import User


@transaction.atomic
def withdraw_consent(*, by: User, written: Question | Answer) -> Question | None:
    """Erase a text because who told it no longer agrees; return the question, or None when nothing is left of it.

    A host may do it when the writer cannot: that is logged, and the writer is told.
    """
    question = locked_with_leading(written) if isinstance(written, Question) else locked(written.question)
    current = question if isinstance(written, Question) else Answer.objects.select_for_update().get(pk=written.pk)
    check_withdraw(by, current)
    author = current.author
    if author != by:
        record("withdraw_consent", by=by, person=author, group=question.group, target=current)
    left = _erase(question, current)
    if author is not None and author != by:
        _tell_writer(author, by, written, left)
    return left


def _erase(question: Question, current: Question | Answer) -> Question | None:
    if isinstance(current, Question):
        return erase_question(question, keep_for_others=others_built_on_question(question))
    erase_answer(current, keep_for_others=others_built_on_answer(current))
    recount(question)
    return question


def _tell_writer(author: User, by: User, written: Question | Answer, left: Question | None) -> None:
    group = (written if isinstance(written, Question) else written.question).group
    notify(
        Kind.MODERATION,
        to=[author],
        key=f"consent-withdrawn:{written._meta.model_name}:{written.pk}",
        by=by,
        group=group,
        question=left if left and left.is_shown else None,
        sentence=_taken_away,
        discreet=_was_taken_away,
    )


def _taken_away() -> str:
    said = _("%(name)s took away what you wrote down for a resident, who no longer agrees to it.")
    return said % {"name": ACTOR}


def _was_taken_away() -> str:
    return _("What you wrote down for a resident was taken away: the resident no longer agrees to it.")
