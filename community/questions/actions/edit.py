"""Changing what one wrote. What stood there before stays readable."""

from django.db import transaction
from django.utils import timezone

from community.groups.permissions import check_write_in_group
from community.questions.actions.ask import Wording, write_down
from community.questions.models import Answer, Question, Written
from community.questions.permissions import check_answer_question, check_own
from community.questions.state import locked
from community.questions.versions import TextVersion
from leerkring.accounts.models import User


@transaction.atomic
def edit_question(*, by: User, question: Question, wording: Wording) -> Question:
    """Only new words make a version; tags and wishes may change without one."""
    current = locked(question)
    check_own(by, current)
    check_write_in_group(by, current.group)
    if (current.title, current.detail) != (wording.title, wording.detail):
        keep_version(current, title=current.title, text=current.detail)
    write_down(current, wording)
    return current


@transaction.atomic
def edit_answer(*, by: User, answer: Answer, text: str, language: str = "nl") -> Answer:
    check_answer_question(by, answer.question)
    current: Answer = Answer.objects.select_for_update().get(pk=answer.pk)
    check_own(by, current)
    if current.text != text:
        keep_version(current, text=current.text)
    current.text, current.language = text, language
    current.save(update_fields=["text", "language", "edited_at"])
    return current


def keep_version(written: Written, *, text: str, title: str = "") -> None:
    """Put away what stands there now; the caller saves the new words with `edited_at`."""
    since = written.edited_at or written.created_at
    written.edited_at = timezone.now()
    link = {"question": written} if isinstance(written, Question) else {"answer": written}
    TextVersion.objects.create(**link, title=title, text=text, written_at=since)
