"""Asking a question."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import Page

from community.groups.models import Group
from community.groups.permissions import check_still_active, check_write_in_group
from community.moderation.first_posts import hold_if_needed
from community.moderation.limits import check_rate
from community.notifications.following import follow
from community.notifications.news import tell_of_question
from community.questions.models import Question, WantedPerspective
from community.questions.once import made_before, once
from community.questions.tags import known_tags
from community.told.teller import from_where
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Wording:
    """What a question says: the same when it is asked, changed, asked anonymously or for somebody else.

    tags: names of tags. wanted: perspectives that the asker would like to hear from.
    """

    title: str
    detail: str = ""
    language: str = "nl"
    tags: Collection[str] = ()
    wanted: Collection[str] = ()
    about: Page | None = None


def ask_question(
    *, by: User, group: Group, wording: Wording, submission: UUID | None = None, told_by: str = ""
) -> Question:
    """Ask by name, in a group that the asker is a member of. The same submission makes one question.

    told_by: who tells it and agreed, a resident without an account; `by` then only writes it down.

    Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    membership = check_write_in_group(by, group)
    known = made_before(Question, by, submission)
    if known is not None:
        return known
    own: dict[str, Any] = from_where(membership, told_by)
    check_rate(by, "ask")

    def ask() -> Question:
        check_still_active(group)
        question = Question(author=by, group=group, submission=submission, **own)
        write_down(question, wording)
        if not hold_if_needed(question):
            tell_of_question(question)
        follow(user=by, thing=question)
        return question

    question, _made = once(Question, by, submission, ask)
    return question


def write_down(question: Question, wording: Wording) -> None:
    """Save the question with these words, tags and wishes. Inside the transaction of an action."""
    question.title, question.detail, question.language = wording.title, wording.detail, wording.language
    question.about = wording.about
    question.save()
    question.tags.set(known_tags(wording.tags))
    want(question, wording.wanted)


def want(question: Question, perspectives: Iterable[str]) -> None:
    wishes = set(perspectives)
    question.wanted.exclude(perspective__in=wishes).delete()
    rows = [WantedPerspective(question=question, perspective=each) for each in sorted(wishes)]
    WantedPerspective.objects.bulk_create(rows, ignore_conflicts=True)
