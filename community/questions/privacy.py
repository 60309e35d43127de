"""What questions and answers hold about a person, and what becomes of it when they leave.

What they wrote stays under “former member”, or goes: then a tombstone stays where others built on it.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from community.questions.actions.delete import (
    erase_answer,
    erase_question,
    others_built_on_answer,
    others_built_on_question,
)
from community.questions.actions.promise import end_promises
from community.questions.export import export
from community.questions.feed_keys import FeedKey
from community.questions.models import Answer, Question
from community.questions.sight import sight_changed
from community.questions.state import lock_in_order, locked, recount
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Holder


@transaction.atomic
def hide(user: User) -> None:
    """Who leaves keeps no promise and reads no feed. Texts that shall go are gone for everybody from now on.

    The moment of erasing marks them, so that `show` finds just these.
    """
    end_promises(user)
    FeedKey.objects.filter(user=user).delete()
    if not user.keeps_contributions:
        _set_deleted(user, before=None, after=user.removal_due_at)


@transaction.atomic
def show(user: User) -> None:
    _set_deleted(user, before=user.removal_due_at, after=None)


def _set_deleted(user: User, *, before: datetime | None, after: datetime | None) -> None:
    answers = list(Answer.objects.filter(author=user, deleted_at=before).values_list("pk", flat=True))
    touched = list(Question.objects.filter(answers__author=user, answers__deleted_at=before).distinct().order_by("pk"))
    for kind in (Question, Answer):
        kind.objects.filter(author=user, deleted_at=before).update(deleted_at=after)
    for question in touched:
        recount(locked(question))
    sight_changed(answers)


@transaction.atomic
def erase(user: User) -> None:
    """Answers go before questions, so that a question under which only they answered goes too."""
    if user.keeps_contributions:
        return
    lock_in_order(Q(author=user) | Q(answers__author=user) | Q(duplicate_of__author=user))
    for answer in Answer.objects.filter(author=user).order_by("-pk").select_related("question"):
        question = locked(answer.question)
        erase_answer(answer, keep_for_others=others_built_on_answer(answer))
        recount(question)
    for question in Question.objects.filter(author=user).order_by("pk"):
        erase_question(locked(question), keep_for_others=others_built_on_question(question))


def goes(user: User) -> str:
    return _("your questions and answers")


holder = Holder(
    name="questions",
    covers=[
        "community.Question.author",
        "community.Answer.author",
        "community.Thanks.user",
        "community.Promise.user",
        "community.FeedKey.user",
    ],
    export=export,
    hide=hide,
    show=show,
    erase=erase,
    goes=goes,
)
