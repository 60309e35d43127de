"""What comes into sight with a batch. Called inside its transaction.

What was taken back since the batch began is gone: everything is read once more, behind a lock that taking back takes
too. For what belongs to a question that is the lock on the question, else the one on the row itself.

The moment of the batch may be in what others get (a message, a case for the hosts); of the text itself only
the day is kept.
"""

from datetime import datetime

from community.anonymous.days import day_of
from community.anonymous.models import Receipt, WaitingMark, WaitingQuestion, WaitingReaction, WaitingReflection
from community.groups.models import Group
from community.moderation.first_posts import hold_if_needed
from community.notifications.ledger import Kind
from community.notifications.news import tell_of_question
from community.permissions import NotAllowed
from community.questions.actions.answer import tell
from community.questions.actions.appreciate import set_helped, tell_author
from community.questions.actions.ask import Wording, write_down
from community.questions.models import Answer, Question
from community.questions.state import recount
from community.reflections.actions import Words, let_others_know, put, save_new
from community.reflections.models import Reflection


def publish_question(found: WaitingQuestion, now: datetime) -> bool:
    """Make the question, with its public number; one of a group that is archived waits on."""
    rows = WaitingQuestion.objects.select_for_update(of=("self",)).select_related("group__merged_into", "about")
    waiting = rows.filter(pk=found.pk).first()
    if waiting is None:
        return False
    group = _where_it_is_now(waiting.group)
    if not group.is_active:
        return False
    day = day_of(now)
    own = {"author": None, "is_anonymous": True, "submission": None, "created_at": day, "active_at": day}
    question = Question(group=group, perspective=waiting.perspective, **own)
    write_down(question, _wording(waiting))
    if not hold_if_needed(question):
        tell_of_question(question)
    digests = list(waiting.receipts.values_list("digest", flat=True))
    waiting.delete()
    Receipt.objects.bulk_create([Receipt(digest=each, question=question) for each in digests])
    return True


def _where_it_is_now(group: Group) -> Group:
    while group.merged_into is not None:
        group = group.merged_into
    return group


def _wording(waiting: WaitingQuestion) -> Wording:
    return Wording(
        title=waiting.title,
        detail=waiting.detail,
        language=waiting.language,
        tags=waiting.tags,
        wanted=waiting.wanted,
        about=waiting.about,
    )


def _lock(question: int) -> Question | None:
    return Question.objects.select_for_update(of=("self",)).select_related("group").filter(pk=question).first()


def publish_reaction(found: WaitingReaction, now: datetime) -> None:
    """Say it, unless what it belongs to was taken away in the meantime; in a group that is archived it waits on."""
    question = _lock(found.question_id)
    waiting = WaitingReaction.objects.select_related("above").filter(pk=found.pk).first()
    if question is None or waiting is None or not question.group.is_active:
        return
    above = waiting.above
    waiting.delete()
    if not question.is_shown or (above is not None and not above.is_shown):
        return
    answer = Answer.objects.create(
        question=question,
        follows=above,
        author=None,
        by_asker=True,
        perspective=question.perspective,
        text=waiting.text,
        language=waiting.language,
        submission=None,
        created_at=day_of(now),
    )
    if not hold_if_needed(answer):
        tell(answer)
    recount(question)


def publish_reflection(found: WaitingReflection, now: datetime) -> None:
    """Say what came of it, in the place of what was said before; unless the question was taken away meanwhile."""
    question = _lock(found.pk)
    waiting = WaitingReflection.objects.filter(pk=found.pk).first()
    if question is None or waiting is None or not question.group.is_active:
        return
    words, day = Words(**waiting.words), day_of(now)
    waiting.delete()
    if not question.is_shown:
        return
    known = Reflection.objects.filter(question=question).first()
    row = known or Reflection(question=question, author=None, perspective=question.perspective, created_at=day)
    row.submission = None
    put(row, words)
    if known is None:
        save_new(row)
    else:
        row.edited_at = day
        let_others_know(row)


def publish_mark(found: WaitingMark, now: datetime) -> None:
    question = _lock(found.answer.question_id)
    waiting = (
        WaitingMark.objects.select_related("answer__question__group", "answer__author").filter(pk=found.pk).first()
    )
    if question is None or waiting is None or not question.group.is_active:
        return
    answer, on = waiting.answer, waiting.on
    waiting.delete()
    try:
        set_helped(answer, on=on, at=day_of(now))
    except NotAllowed:
        return  # the answer was taken away in the meantime
    if on:
        tell_author(Kind.HELPED, answer, by=None, key=f"helped:{answer.pk}")
