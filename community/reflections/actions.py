"""Telling what came of it, changing that, and taking it away."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from community.moderation.first_posts import hold_if_needed, look_again_if_hidden
from community.moderation.limits import check_rate
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.models import Question
from community.questions.sight import asked_no_more
from community.questions.state import locked, stir
from community.reflections.models import STEPS, Reflection
from community.reflections.permissions import check_is_asker, check_reflect
from community.reflections.telling import forget_others, tell
from community.told.teller import ASK_FIRST, agree_again, from_where
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Words:
    """What somebody tells: in short, in steps, or both. audience: one of `Reflection.Audience`."""

    text: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    learned: str = ""
    language: str = "nl"
    audience: str = Reflection.Audience.GROUP


@transaction.atomic
def reflect(
    *, by: User, question: Question, words: Words, submission: UUID | None = None, has_agreed: bool = False
) -> Reflection:
    """Tell what came of it, or change what was told: there is one per question, so sending twice makes one.

    has_agreed: of a question that a resident told, whether they agree to these words.

    Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    current = locked(question)
    membership = check_reflect(by, current)
    if current.told_by and not has_agreed:
        raise NotAllowed(ASK_FIRST)
    known: Reflection | None = Reflection.objects.select_for_update().filter(question=current).first()
    if known is None:
        own: dict[str, Any] = from_where(membership, current.told_by)
        check_rate(by, "answer")
        made = Reflection(question=current, author=by, submission=submission, **own)
        return _save_new(made, words)
    if submission is None or known.submission != submission:
        agree_again(known, current.told_by)
        check_rate(by, "change")
        _change(known, words)
    return known


@transaction.atomic
def remove_reflection(*, by: User, question: Question) -> None:
    """Erase the words for good, with what others were told of them. Nothing is built on them, so nothing stays."""
    check_is_asker(by, question)
    erase_reflection(question)


def erase_reflection(question: Question) -> None:
    """Once it is clear that it is the asker. Inside a transaction."""
    asked_no_more(question)
    Reflection.objects.filter(question=question).delete()
    Notification.objects.filter(question=question, kind=Notification.Kind.REFLECTION).delete()


def _save_new(made: Reflection, words: Words) -> Reflection:
    put(made, words)
    stir(made.question)
    return save_new(made)


def save_new(made: Reflection) -> Reflection:
    made.save()
    if not hold_if_needed(made):
        tell(made)
    return made


def _change(known: Reflection, words: Words) -> None:
    put(known, words)
    known.edited_at = timezone.now()
    let_others_know(known)


def let_others_know(known: Reflection) -> None:
    """Save what was told in other words: it may be for fewer people now, or have to be looked at again."""
    known.save()
    if known.is_for_mentors:
        forget_others(known)
        asked_no_more(known.question)
    if known.hidden_at:
        look_again_if_hidden(known)
    elif not hold_if_needed(known):
        tell(known)


def put(row: Reflection, words: Words) -> None:
    for name in ("text", *STEPS, "language", "audience"):
        setattr(row, name, getattr(words, name))
