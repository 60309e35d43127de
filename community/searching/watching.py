"""Tells search what changed: by signals for rows that are saved, by `update` for the rest."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save

from community.chat.models import Message
from community.groups.models import Group
from community.questions import queries
from community.questions.models import Answer, Question
from leerkring.search import sources
from leerkring.search.facets import FACETS as ALL_FACETS
from leerkring.search.facets import GOES_ON
from leerkring.search.indexing.changes import note

QUESTIONS, CONVERSATIONS = "questions", "conversations"
SIGHT = frozenset({"deleted_at", "hidden_at", "group", "group_id"})
"""What of a question decides who finds what was said at it."""
UNSEEN = frozenset({"change", "pinned_at"})
"""What of a message nobody looks for."""


def register() -> None:
    from community.groups.lookup import go_on_in
    from community.searching.conversations import Conversations
    from community.searching.questions import FACETS, Questions

    sources.register(Questions())
    sources.register(Conversations())
    ALL_FACETS.extend(FACETS)
    GOES_ON["wijk"] = go_on_in
    post_save.connect(_question_saved, sender=Question, dispatch_uid="search question saved")
    post_delete.connect(_question_deleted, sender=Question, dispatch_uid="search question deleted")
    for signal in (post_save, post_delete):
        signal.connect(_answer_changed, sender=Answer, dispatch_uid=f"search answer {id(signal)}")
        signal.connect(_message_changed, sender=Message, dispatch_uid=f"search message {id(signal)}")
    post_save.connect(_group_changed, sender=Group, dispatch_uid="search group")
    queries.watch("questions", _questions_changed)
    queries.watch("messages", _messages_changed)


def _questions_changed(numbers: Iterable[int], fields: Collection[str]) -> None:
    """And what was said at them, when that changes who finds it."""
    numbers = list(numbers)
    note(QUESTIONS, numbers)
    if not SIGHT.isdisjoint(fields):
        note(CONVERSATIONS, Message.objects.filter(room__question__in=numbers).values_list("pk", flat=True))


def _messages_changed(numbers: Iterable[int], fields: Collection[str]) -> None:
    note(CONVERSATIONS, numbers)


def _question_saved(
    instance: Question, created: bool = False, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    _questions_changed([instance.pk], () if created else SIGHT if update_fields is None else update_fields)


def _question_deleted(instance: Question, **kwargs: Any) -> None:
    note(QUESTIONS, [instance.pk])


def _answer_changed(instance: Answer, **kwargs: Any) -> None:
    note(QUESTIONS, [instance.question_id])


def _message_changed(instance: Message, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if update_fields is None or not UNSEEN.issuperset(update_fields):
        note(CONVERSATIONS, [instance.pk])


def _group_changed(instance: Group, created: bool = False, **kwargs: Any) -> None:
    """Its name stands with each of its questions and messages. Access is no part of the index."""
    from leerkring.search.documents.models import Document

    if created:
        return
    for source in (QUESTIONS, CONVERSATIONS):
        known = Document.objects.filter(source=source, group_id=instance.pk)
        if (first := known.first()) and first.facets.get("wijk") != {instance.slug: instance.name}:
            note(source, known.values_list("object_id", flat=True))
