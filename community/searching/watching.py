"""Tells search what changed: by signals for rows that are saved, by `update` for the rest."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save

from community.chat.models import Message
from community.groups.models import Group
from community.questions import queries
from community.questions.models import Answer, Question
from leerkring.search import sources
from leerkring.search.facets import FACETS as ALL_FACETS
from leerkring.search.indexing.changes import note

QUESTIONS, CONVERSATIONS = "questions", "conversations"
UNSEEN = frozenset({"change", "pinned_at"})
"""What of a message nobody looks for."""


def register() -> None:
    from community.searching.conversations import Conversations
    from community.searching.questions import FACETS, Questions

    sources.register(Questions())
    sources.register(Conversations())
    ALL_FACETS.extend(FACETS)
    for signal in (post_save, post_delete):
        signal.connect(_question_changed, sender=Question, dispatch_uid=f"search question {id(signal)}")
        signal.connect(_answer_changed, sender=Answer, dispatch_uid=f"search answer {id(signal)}")
        signal.connect(_message_changed, sender=Message, dispatch_uid=f"search message {id(signal)}")
    post_save.connect(_group_changed, sender=Group, dispatch_uid="search group")
    queries.watch("questions", _note_questions)
    queries.watch("messages", _note_messages)


def _note_questions(numbers: Iterable[int]) -> None:
    """And what was said at them, which is found only where the question is."""
    numbers = list(numbers)
    note(QUESTIONS, numbers)
    _note_messages(Message.objects.filter(room__question__in=numbers).values_list("pk", flat=True))


def _note_messages(numbers: Iterable[int]) -> None:
    """They are taken in within a minute: who sends one does not wait for that. Until then they are not found."""
    note(CONVERSATIONS, numbers, at_once=False)


def _question_changed(instance: Question, **kwargs: Any) -> None:
    _note_questions([instance.pk])


def _answer_changed(instance: Answer, **kwargs: Any) -> None:
    note(QUESTIONS, [instance.question_id])


def _message_changed(instance: Message, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if update_fields is None or not UNSEEN.issuperset(update_fields):
        _note_messages([instance.pk])


def _group_changed(instance: Group, created: bool = False, **kwargs: Any) -> None:
    """Its name stands with each of its questions and messages. Access is no part of the index."""
    from leerkring.search.documents.models import Document

    if created:
        return
    for source in (QUESTIONS, CONVERSATIONS):
        known = Document.objects.filter(source=source, group_id=instance.pk)
        if (first := known.first()) and first.facets.get("wijk") != {instance.slug: instance.name}:
            note(source, known.values_list("object_id", flat=True))
