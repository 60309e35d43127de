"""Somebody was told something, as the actions of questions and groups do it."""

from typing import Any

from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make


def answered(question: Question, by: User, to: User | None = None, kind: Kind = Kind.ANSWER) -> Answer:
    """Somebody answers, and the asker (or `to`) is told."""
    given = make.answer(question, by)
    who = to or question.author
    assert who is not None
    key = f"answer:{given.pk}"
    notify(kind, to=[who], key=key, by=by, group=question.group, question=question, answer=given)
    return given


def told(user: User, kind: Kind = Kind.MODERATION, key: str = "x", sentence: str = "", **about: Any) -> Notification:
    notify(kind, to=[user], key=key, sentence=sentence.__str__ if sentence else None, **about)
    return Notification.objects.get(user=user, key=key)
