"""Everything that changes a question or its answers, by verb. Views import from here."""

from community.questions.actions.answer import answer_question, follow_up
from community.questions.actions.appreciate import mark_helped, thank
from community.questions.actions.ask import ask_question
from community.questions.actions.delete import delete_answer, delete_question
from community.questions.actions.duplicate import close_as_duplicate, reopen
from community.questions.actions.edit import edit_answer, edit_question, erase_version
from community.questions.actions.promise import expire_promises, promise_answer, withdraw_promise
from community.questions.actions.sent_again import answer_or_add, ask_or_add

__all__ = [
    "answer_or_add",
    "answer_question",
    "ask_or_add",
    "ask_question",
    "close_as_duplicate",
    "delete_answer",
    "delete_question",
    "edit_answer",
    "edit_question",
    "erase_version",
    "expire_promises",
    "follow_up",
    "mark_helped",
    "promise_answer",
    "reopen",
    "thank",
    "withdraw_promise",
]
