"""A form that comes once more, because the answer to the first time never reached the browser.

The same words make nothing new; words that were typed since change what is there, and what stood there first stays as
an earlier version.
"""

from community.questions.actions.ask import Wording
from community.questions.actions.edit import edit_answer, edit_question
from community.questions.models import Answer, Question
from leerkring.accounts.models import User


def with_newer_wording(question: Question, *, by: User, wording: Wording, told_by: str = "") -> Question:
    """question: as `ask_question` returned it. Raises NotAllowed when it cannot be changed any more."""
    if (question.title, question.detail, question.language) == (wording.title, wording.detail, wording.language):
        return question
    return edit_question(by=by, question=question, wording=wording, told_by=told_by)


def with_newer_text(answer: Answer, *, by: User, text: str, language: str = "nl", told_by: str = "") -> Answer:
    """answer: as `answer_question` or `follow_up` returned it. Raises NotAllowed when it cannot be changed any more."""
    if (answer.text, answer.language) == (text, language):
        return answer
    return edit_answer(by=by, answer=answer, text=text, language=language, told_by=told_by)
