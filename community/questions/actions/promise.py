"""“I will look into it”, for 48 hours, one per question at a time."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.permissions import NotAllowed, can
from community.questions.models import Question
from community.questions.permissions import check_answer_question, is_asker
from community.questions.promises import LASTS, Promise
from community.questions.state import locked
from leerkring.accounts.models import User


@transaction.atomic
def promise_answer(*, by: User, question: Question) -> Promise:
    """Promise to answer; the same person again changes nothing. Raises NotAllowed when somebody else promised."""
    current = locked(question)
    check_answer_question(by, current)
    if is_asker(by, current):
        raise NotAllowed(_("This is your own question. Others can promise to look into it."))
    known = Promise.objects.filter(question=current).select_related("user").first()
    if known and known.holds:
        if known.user_id != by.pk:
            raise NotAllowed(_("%(name)s looks into it already.") % {"name": known.user.get_full_name()})
        return known
    Promise.objects.filter(question=current).delete()
    made = Promise.objects.create(question=current, user=by, until=timezone.now() + LASTS)
    asker = [current.author] if current.author else []
    notify(Kind.PROMISE, to=asker, key=f"promise:{made.pk}", by=by, group=current.group, question=current)
    return made


@transaction.atomic
def withdraw_promise(*, by: User, question: Question) -> None:
    _end_own(by, question)


def end_promises(user: User) -> None:
    """End all that somebody promised, before they were kept; who asked hears of it. Inside a transaction."""
    for question in Question.objects.filter(promise__user=user).order_by("pk"):
        _end_own(user, question)


def drop_promises(user: User, group: Group) -> None:
    """End what somebody cannot keep any more, once they take no part in a group: also of what is shared with it."""
    shared = Q(shared_at__isnull=False, group__in=group.shares_from.all())
    promised = Question.objects.filter(Q(group=group) | shared, promise__user=user)
    for question in promised.select_related("group").order_by("pk"):
        if not can(check_answer_question, user, question):
            _end_own(user, question)


def expire_promises(now: datetime) -> str:
    """End what is over, one by one; who promised and who asked hear of it once. Safe to run at any time."""
    ended = sum(_expire(pk, now) for pk in Promise.objects.filter(until__lte=now).values_list("pk", flat=True))
    return f"{ended} promises ended"


@transaction.atomic
def _expire(pk: int, now: datetime) -> int:
    question = Question.objects.filter(promise=pk).first()
    promise = _of(question, pk=pk, until__lte=now) if question else None
    if promise is None:
        return 0
    _tell_who_promised(promise)
    _end(promise)
    return 1


def _end_own(user: User, question: Question) -> None:
    promise = _of(question, user=user)
    if promise is not None:
        _end(promise)


def _of(question: Question, **those: object) -> Promise | None:
    """The promise at a question, which is locked before it as answering does: else the two wait for each other."""
    current = locked(question)
    promise: Promise | None = Promise.objects.filter(question=current, **those).select_related("user").first()
    if promise is not None:
        promise.question = current
    return promise


def _tell_who_promised(promise: Promise) -> None:
    """Kind words, for nobody is behind: it may have been a busy shift. They ask for a moment, where one helps."""
    question = promise.question
    if not _waits(question):
        return
    notify(
        Kind.PROMISE,
        to=[promise.user],
        key=f"promise:{promise.pk}:over",
        group=question.group,
        question=question,
        sentence=_is_over,
        discreet=_is_over,
    )


def _end(promise: Promise) -> None:
    """Tell who asked, without a name and without a mail of its own; what they did not hear yet is true no more."""
    question, key = promise.question, f"promise:{promise.pk}"
    taken_back, _each = Notification.objects.filter(question=question, key=key).unread().untold().delete()
    if question.author and not taken_back and _waits(question):
        notify(
            Kind.PROMISE,
            to=[question.author],
            key=f"{key}:over",
            group=question.group,
            question=question,
            sentence=_is_open,
            discreet=_is_open,
            quietly=True,
        )
    promise.delete()


def _waits(question: Question) -> bool:
    """Whether it still asks for an answer, and takes one."""
    is_closed = question.deleted_at or question.hidden_at or question.duplicate_of_id
    return question.group.is_active and not (is_closed or question.helped_at)


def _is_over() -> str:
    return _("Your promise to look into this question is over. Do you still have a moment?")


def _is_open() -> str:
    return _("Your question is open to everybody again. Whoever can may answer it.")
