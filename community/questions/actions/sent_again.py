"""A form that comes once more, because the answer to the first time never reached the browser.

The same words make nothing new. Words that were typed since change what is there, and what stood there first stays as
an earlier version. Other words, or words for another group, are something else, which replaces nothing.
"""

from difflib import SequenceMatcher
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from community.groups.models import Group
from community.permissions import NotAllowed
from community.questions.actions.answer import answer_question, follow_up
from community.questions.actions.ask import Wording, ask_question
from community.questions.actions.edit import edit_answer, edit_question
from community.questions.models import Answer, Question
from leerkring.accounts.models import User

ALIKE = 0.6
"""Of two texts, as difflib counts: below it nobody added to the one to get the other."""
COMPARED = 500
"""Characters: enough to know a text by."""


def ask_or_add(*, by: User, group: Group, wording: Wording, submission: UUID, told_by: str = "") -> Question:
    """As `ask_question`, with the words as they came last. Raises NotAllowed when that question was changed since."""
    question = ask_question(by=by, group=group, wording=wording, submission=submission, told_by=told_by)
    before, now = (question.title, question.detail), (wording.title, wording.detail)
    if question.group_id == group.pk and (before, question.language) == (now, wording.language):
        return question
    _check_is_there(question)
    if (question.group_id, question.told_by) != (group.pk, told_by) or not _adds_to("\n".join(before), "\n".join(now)):
        other = _another(submission, str(group.pk), *now)
        return ask_question(by=by, group=group, wording=wording, submission=other, told_by=told_by)
    _check_not_changed(question)
    return edit_question(by=by, question=question, wording=wording, told_by=told_by)


def answer_or_add(
    *, by: User, to: Question | Answer, text: str, submission: UUID, language: str = "nl", told_by: str = ""
) -> Answer:
    """As `answer_question`, or `follow_up` below an answer, with the words as they came last."""

    def say(submission: UUID) -> Answer:
        said = {"text": text, "language": language, "told_by": told_by}
        if isinstance(to, Question):
            return answer_question(by=by, question=to, submission=submission, **said)
        return follow_up(by=by, answer=to, submission=submission, **said)

    answer = say(submission)
    if (answer.text, answer.language) == (text, language):
        return answer
    _check_is_there(answer)
    if answer.told_by != told_by or not _adds_to(answer.text, text):
        return say(_another(submission, text))
    _check_not_changed(answer)
    return edit_answer(by=by, answer=answer, text=text, language=language, told_by=told_by)


def _adds_to(before: str, now: str) -> bool:
    return SequenceMatcher(None, before[:COMPARED], now[:COMPARED], autojunk=False).ratio() >= ALIKE


def _another(submission: UUID, *words: str) -> UUID:
    """A name of its own for other words, the same each time these come."""
    return uuid5(submission, "\n".join(words))


def _check_is_there(written: Question | Answer) -> None:
    if written.deleted_at is not None:
        raise NotAllowed(_("This text was taken away, so it cannot be changed."))


def _check_not_changed(written: Question | Answer) -> None:
    """Else an old form would undo what its writer put right since, and bring back words that were erased."""
    if written.edited_at is not None:
        raise NotAllowed(_("You sent this before, and changed it since. Look at it there, and change it if you want."))
