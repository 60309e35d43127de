"""Questions and answers can be reported, hidden and put back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from community.access import access_changed
from community.groups.permissions import check_write_in_group
from community.moderation import kinds
from community.moderation.kinds import Reportable
from community.questions.models import Answer, Question
from community.questions.permissions import check_answer_question
from community.questions.sight import sight_changed
from community.questions.state import locked, recount


def register() -> None:
    kinds.register(question)
    kinds.register(answer)


def _tell(row: Answer) -> None:
    from community.questions.actions.answer import tell

    tell(row)


def _tell_of_question(row: Question) -> None:
    from community.notifications.news import tell_of_question

    tell_of_question(row)


def _hide_question(row: Question, at: datetime) -> None:
    Question.objects.filter(pk=row.pk, hidden_at=None).update(hidden_at=at)
    transaction.on_commit(lambda: access_changed(group=row.group_id))  # the conversation at it pauses


def _put_question_back(row: Question) -> None:
    Question.objects.filter(pk=row.pk).update(hidden_at=None)


def _hide_answer(row: Answer, at: datetime) -> None:
    Answer.objects.filter(pk=row.pk, hidden_at=None).update(hidden_at=at)
    sight_changed([row.pk])
    settle_answered(row.question_id)


def _put_answer_back(row: Answer) -> None:
    Answer.objects.filter(pk=row.pk).update(hidden_at=None)
    sight_changed([row.pk])
    settle_answered(row.question_id)


def settle_answered(question_id: int) -> None:
    recount(locked(Question(pk=question_id)))


question = Reportable(
    name="vraag",
    model=Question,
    label=_("question"),
    visible_to=Question.objects.visible_to,
    group_of=lambda row: row.group,
    words_of=lambda row: [row.title, row.detail, row.told_by],
    related=("author", "group"),
    hide=_hide_question,
    put_back=_put_question_back,
    by_author=lambda user: Question.objects.shown().filter(author=user),
    announce=_tell_of_question,
    check_change=lambda user, row: check_write_in_group(user, row.group),
)
answer = Reportable(
    name="antwoord",
    model=Answer,
    label=_("answer"),
    visible_to=Answer.objects.visible_to,
    group_of=lambda row: row.question.group,
    words_of=lambda row: [row.text, row.told_by],
    related=("author", "question__group"),
    by_author=lambda user: Answer.objects.shown().filter(author=user),
    hide=_hide_answer,
    announce=_tell,
    check_change=lambda user, row: check_answer_question(user, row.question),
    put_back=_put_answer_back,
)
