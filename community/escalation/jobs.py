"""A question that nobody answers is not forgotten: first the hosts hear of it, then neighbouring groups may help."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from community.groups.models import Group, Membership
from community.notifications.ledger import Kind, notify
from community.questions.models import Question
from community.questions.promises import Promise
from community.questions.queries import QuestionQuerySet
from community.questions.readers import who_may_read
from community.questions.state import locked
from community.working_days import after_working_days
from leerkring.accounts.models import User

HOSTS_AFTER, NEIGHBOURS_AFTER = 3, 7
"""Working days without an answer."""
TOO_OLD = timedelta(days=60)
"""A question from before that is left alone, also when a group begins to share."""


def escalate(now: datetime) -> str:
    """Do both; safe to run at any time, for each question each happens once."""
    told = sum(_tell_hosts(each, now) for each in _waiting(now).filter(hosts_told_at=None))
    shared = sum(_share(each, now) for each in _waiting(now).filter(_may_be_shared(), shared_at=None))
    return f"{told} questions told to hosts, {shared} to neighbours"


def _waiting(now: datetime) -> QuestionQuerySet:
    """Without an answer, and nobody promised one; in a group that is in use."""
    recent = Question.objects.shown().unanswered().filter(created_at__gt=now - TOO_OLD)
    old_enough = recent.filter(created_at__lte=now - timedelta(days=HOSTS_AFTER), group__status=Group.Status.ACTIVE)
    promised = Promise.objects.filter(question=OuterRef("pk"), until__gt=now)
    found: QuestionQuerySet = old_enough.filter(~Exists(promised)).select_related("group", "author").order_by("pk")
    return found


def _may_be_shared() -> Q:
    """As `Question.objects.visible_to` asks it for the reader in a neighbouring group."""
    neighbours = Group.shares_with.through.objects.filter(
        from_group=OuterRef("group_id"), to_group__status=Group.Status.ACTIVE
    )
    return Q(group__is_shareable=True) & ~Q(group__access=Group.Access.CLOSED) & Q(Exists(neighbours))


@transaction.atomic
def _tell_hosts(question: Question, now: datetime) -> int:
    if _late_at(question, HOSTS_AFTER) > now or _is_answered(question):
        return 0
    Question.objects.filter(pk=question.pk).update(hosts_told_at=now)
    hosts = Membership.objects.present().hosts().filter(group=question.group_id).values("user")
    to = User.objects.filter(pk__in=hosts).exclude(pk=question.author_id or 0)
    notify(Kind.WITHOUT_ANSWER, to=to, key=f"waits:{question.pk}", group=question.group, question=question)
    return 1


@transaction.atomic
def _share(question: Question, now: datetime) -> int:
    if _late_at(question, NEIGHBOURS_AFTER) > now or _is_answered(question):
        return 0
    Question.objects.filter(pk=question.pk).update(shared_at=now)
    question.shared_at = now
    group = question.group
    near = Membership.objects.present().hosts().filter(group__in=group.shares_with.all(), group__status="active")
    hosts = User.objects.filter(pk__in=near.values("user"))
    notify(Kind.SHARED, to=who_may_read(question, hosts), key=f"shared:{question.pk}", group=group, question=question)
    if question.author:
        _tell_asker(question, question.author)
    return 1


def _tell_asker(question: Question, asker: User) -> None:
    notify(
        Kind.SHARED,
        to=[asker],
        key=f"shared:{question.pk}:asker",
        group=question.group,
        question=question,
        sentence=_word_to_asker,
        discreet=_word_to_asker,
    )


def _late_at(question: Question, days: int) -> datetime:
    """Of an anonymous question only the day is known: it may have come into sight at the end of it."""
    moment = after_working_days(question.created_at, days)
    return moment + timedelta(days=1) if question.is_anonymous else moment


def _word_to_asker() -> str:
    return _("Nobody answered yet. Neighbouring groups may read your question now, and help.")


def _is_answered(question: Question) -> bool:
    """Whether an answer came in between; nobody adds one until this transaction ends."""
    return locked(question).answered_at is not None
