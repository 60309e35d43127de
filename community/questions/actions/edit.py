"""Changing what one wrote. What stood there before stays readable, unless it should not have stood there."""

from django.db import transaction
from django.utils import timezone

from community.groups.permissions import check_write_in_group
from community.moderation.first_posts import hold_if_needed, look_again_if_hidden
from community.moderation.limits import check_rate
from community.notifications.news import tell_of_question
from community.questions.actions.ask import Wording, write_down
from community.questions.models import Answer, Question
from community.questions.permissions import check_answer_question, check_own
from community.questions.state import locked
from community.questions.versions import TextVersion
from community.told.teller import agree_again
from leerkring.accounts.models import User


@transaction.atomic
def edit_question(*, by: User, question: Question, wording: Wording, told_by: str = "") -> Question:
    """Only new words make a version; tags and wishes may change without one.

    told_by: of a text that somebody told, who tells it and agrees to the new words.
    """
    current = locked(question)
    check_own(by, current)
    check_write_in_group(by, current.group)
    agree_again(current, told_by)
    check_rate(by, "change")
    if (current.title, current.detail) != (wording.title, wording.detail):
        keep_version(current, title=current.title, text=current.detail)
    write_down(current, wording)
    _let_others_look(current)
    if current.is_shown:
        tell_of_question(current)
    return current


@transaction.atomic
def edit_answer(*, by: User, answer: Answer, text: str, language: str = "nl", told_by: str = "") -> Answer:
    check_answer_question(by, answer.question)
    current: Answer = Answer.objects.select_for_update().get(pk=answer.pk)
    check_own(by, current)
    agree_again(current, told_by)
    check_rate(by, "change")
    if current.text != text:
        keep_version(current, text=current.text)
    current.text, current.language = text, language
    current.save(update_fields=["text", "language", "edited_at", "told_by", "agreed_at"])
    _let_others_look(current)
    return current


@transaction.atomic
def erase_version(*, by: User, version: TextVersion) -> None:
    """Take the words of an earlier version away for good; that it existed stays visible."""
    check_own(by, version.written)
    TextVersion.objects.filter(pk=version.pk).update(title="", text="", is_erased=True)


def keep_version(written: Question | Answer, *, text: str, title: str = "") -> None:
    """Put away what stands there now; the caller saves the new words with `edited_at`.

    What a moderator keeps out of sight may have named a client: when its author changes it, nothing of what
    it said, now or before, may come back with it.
    """
    since = written.edited_at or written.created_at
    written.edited_at = timezone.now()
    link = {"question": written} if isinstance(written, Question) else {"answer": written}
    if written.hidden_at:
        written.versions.update(title="", text="", is_erased=True)
        title, text = "", ""
    TextVersion.objects.create(**link, title=title, text=text, written_at=since, is_erased=bool(written.hidden_at))


def _let_others_look(written: Question | Answer) -> None:
    """A text that is out of sight is looked at again; a first text that now links away waits as a new one would."""
    if written.hidden_at:
        look_again_if_hidden(written)
    else:
        hold_if_needed(written)
