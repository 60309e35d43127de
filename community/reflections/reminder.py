"""“How did it go?”: once, ten days after the first answer. By then somebody can have tried it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.questions.models import Question
from community.questions.queries import QuestionQuerySet
from community.questions.readers import who_may_read
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from leerkring.prepared import prepared

AFTER = timedelta(days=10)
TOO_LATE = timedelta(days=40)
"""An old question is left alone: nobody wants to be asked about last year."""
MOST = 22
"""All that “Vandaag” can say something of: two to ask about, and twenty with an answer."""


def remind(now: datetime) -> str:
    """Ask who got an answer ten days ago and said nothing since. Safe to run at any time; each is asked once."""
    asked = Notification.objects.filter(question=OuterRef("pk"), kind=Kind.REMINDER)
    waiting = without_reflection(now - AFTER, now - TOO_LATE).filter(~Exists(asked))
    done = sum(_remind(question) for question in waiting.select_related("group", "author"))
    return f"{done} people asked how it went"


def without_reflection(last: datetime, first: datetime) -> QuestionQuerySet:
    """Questions by name, first answered between two moments, of which nobody knows how it ended."""
    due = Question.objects.shown().filter(answered_at__lte=last, answered_at__gt=first)
    told = Reflection.objects.filter(question=OuterRef("pk"))
    return due.filter(~Exists(told), duplicate_of=None, author__isnull=False, group__status="active")


def to_reflect_on(user: User, now: datetime) -> list[Question]:
    """The questions of `user` that today asks about, the newest first; MOST at most."""
    return _to_reflect_on(user, now - AFTER, now - TOO_LATE)


@prepared
def _to_reflect_on(user: User, last: datetime, first: datetime) -> QuerySet[Question]:
    due = without_reflection(last, first).values("pk")
    own = Question.objects.visible_to(user).filter(author=user, pk__in=due, group__memberships__user=user)
    return own.select_related("group").newest_first()[:MOST]


@transaction.atomic
def _remind(question: Question) -> int:
    """Not who left the group: they could not tell it there."""
    asker = User.objects.filter(pk=question.author_id or 0, memberships__group=question.group_id)
    there = list(who_may_read(question, asker))
    path = f"{question.get_absolute_url()}ermee/"
    key = f"reminder:{question.pk}"
    notify(Kind.REMINDER, to=there, key=key, group=question.group, question=question, path=path)
    return len(there)
