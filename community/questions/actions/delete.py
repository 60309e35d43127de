"""Taking away what one wrote. Where others built on it a tombstone stays; the words go in any case."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from community.access import access_changed
from community.questions.actions.duplicate import let_go_on_alone
from community.questions.models import Answer, Question
from community.questions.permissions import check_own
from community.questions.promises import Promise
from community.questions.sight import asked_no_more, sight_changed
from community.questions.state import locked, locked_with_leading, recount
from community.questions.versions import TextVersion
from leerkring.accounts.models import User


@transaction.atomic
def delete_question(*, by: User, question: Question) -> Question | None:
    """Return the tombstone, or None when nothing is left."""
    current = locked_with_leading(question)
    check_own(by, current)
    return erase_question(current, keep_for_others=others_built_on_question(current))


@transaction.atomic
def delete_answer(*, by: User, answer: Answer) -> Answer | None:
    """Return the tombstone, or None when nothing is left."""
    question = locked(answer.question)
    current: Answer = Answer.objects.select_for_update().get(pk=answer.pk)
    check_own(by, current)
    left = erase_answer(current, keep_for_others=others_built_on_answer(current))
    recount(question)
    return left


def others_built_on_question(question: Question) -> bool:
    """Whether somebody else answered."""
    answers = question.answers.filter(deleted_at=None).exclude(author=question.author_id)
    anonymous = question.answers.filter(deleted_at=None, author=None, by_asker=False)
    return answers.exists() or anonymous.exists()


def others_built_on_answer(answer: Answer) -> bool:
    reactions = answer.follow_ups.filter(deleted_at=None)
    return reactions.exclude(author=answer.author_id).exists() or reactions.filter(author=None).exists()


def erase_question(question: Question, *, keep_for_others: bool, at: datetime | None = None) -> Question | None:
    """Erase the words for good. Inside a transaction, with the question `locked_with_leading`.

    at: the moment on the tombstone, now unless said otherwise.
    """
    group = question.group_id
    asked_no_more(question)
    let_go_on_alone(question)
    transaction.on_commit(lambda: access_changed(group=group))  # the conversation at it ends
    if not keep_for_others:
        question.delete()
        return None
    TextVersion.objects.filter(question=question).delete()
    Promise.objects.filter(question=question).delete()
    question.tags.clear()
    _erase_what_came_of_it(question)
    question.wanted.all().delete()
    question.title, question.detail, question.about, question.deleted_at = "", "", None, at or timezone.now()
    question.told_by, question.agreed_at = "", None
    question.save()
    return question


def _erase_what_came_of_it(question: Question) -> None:
    from community.reflections.models import Reflection

    Reflection.objects.filter(question=question).delete()


def erase_answer(answer: Answer, *, keep_for_others: bool, at: datetime | None = None) -> Answer | None:
    """Erase the words for good; the caller counts the answers of the question again."""
    TextVersion.objects.filter(answer=answer).delete()
    answer.thanks.all().delete()
    answer.text, answer.helped_at, answer.deleted_at = "", None, at or timezone.now()
    answer.told_by, answer.agreed_at = "", None
    answer.save()
    sight_changed([answer.pk])
    if not keep_for_others:
        answer.delete()
        return None
    return answer
