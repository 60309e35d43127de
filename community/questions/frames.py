"""On what the frame of a text depends: its buttons, links and marks, without anybody's words."""

from typing import NamedTuple

from community.questions.bylines import is_anonymous
from community.questions.models import Answer, Question
from community.questions.permissions import is_author
from leerkring.accounts.models import User


class Reader(NamedTuple):
    """What the buttons at all texts of a page depend on.

    may_react: whether this person may write here. is_active: whether anybody may thank and mark here.
    """

    is_asker: bool
    is_host: bool
    may_react: bool
    is_active: bool


class AnswerFrame(NamedTuple):
    """All that differs between two answers on the screen, except who said what and when."""

    question: int
    group: str
    """Its slug."""
    answer: int
    perspective: str
    reader: Reader
    is_mine: bool
    """Written by this person, also when a resident told it."""
    is_thanked: bool
    thanks: int
    by_asker: bool
    helped: bool
    is_told: bool
    is_anonymous: bool
    edited: bool
    folded: bool


class QuestionFrame(NamedTuple):
    """What the buttons and marks at a question depend on."""

    question: int
    group: str
    """Its slug."""
    reader: Reader
    is_followed: bool
    can_close: bool
    is_shown: bool
    is_deleted: bool
    is_duplicate: bool
    is_told: bool
    perspective: str
    is_anonymous: bool
    edited: bool


def frame_of_question(question: Question, reader: Reader, *, can_close: bool) -> QuestionFrame:
    """question: found through `find_question`."""
    return QuestionFrame(
        question=question.pk,
        group=question.group.slug,
        reader=reader,
        is_followed=question.is_followed,  # type: ignore[attr-defined]  # annotated
        can_close=can_close,
        is_shown=question.is_shown,
        is_deleted=question.deleted_at is not None,
        is_duplicate=question.duplicate_of_id is not None,
        is_told=bool(question.told_by),
        perspective=question.perspective,
        is_anonymous=question.is_anonymous,
        edited=question.edited_at is not None,
    )


def frame_of(answer: Answer, reader: Reader, user: User, *, folded: bool) -> AnswerFrame:
    """answer: with its question and with the thanks of `answers_of`."""
    return AnswerFrame(
        question=answer.question_id,
        group=answer.question.group.slug,
        answer=answer.pk,
        perspective=answer.perspective,
        reader=reader,
        is_mine=is_author(user, answer),
        is_thanked=answer.is_thanked,  # type: ignore[attr-defined]  # annotated
        thanks=answer.number_of_thanks,  # type: ignore[attr-defined]
        by_asker=answer.by_asker,
        helped=answer.helped_at is not None,
        is_told=bool(answer.told_by),
        is_anonymous=is_anonymous(answer),
        edited=answer.edited_at is not None,
        folded=folded,
    )
