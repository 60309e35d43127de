"""Tells search that a question changed: by signals for rows that are saved, by `update` for the rest."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save

from community.groups.models import Group
from community.questions import queries
from community.questions.models import Answer, Question
from leerkring.search import sources
from leerkring.search.facets import FACETS as ALL_FACETS
from leerkring.search.indexing.changes import note

SOURCE = "questions"


def register() -> None:
    from community.searching.questions import FACETS, Questions

    sources.register(Questions())
    ALL_FACETS.extend(FACETS)
    for signal in (post_save, post_delete):
        signal.connect(_question_changed, sender=Question, dispatch_uid=f"search question {id(signal)}")
        signal.connect(_answer_changed, sender=Answer, dispatch_uid=f"search answer {id(signal)}")
    post_save.connect(_group_changed, sender=Group, dispatch_uid="search group")
    queries.watch(_note)


def _note(numbers: Iterable[int]) -> None:
    note(SOURCE, numbers)


def _question_changed(instance: Question, **kwargs: Any) -> None:
    note(SOURCE, [instance.pk])


def _answer_changed(instance: Answer, **kwargs: Any) -> None:
    note(SOURCE, [instance.question_id])


def _group_changed(instance: Group, created: bool = False, **kwargs: Any) -> None:
    """Its name stands with each of its questions. Access is no part of the index, so it changes nothing here."""
    from leerkring.search.documents.models import Document

    known = Document.objects.filter(source=SOURCE, group_id=instance.pk)
    if not created and (first := known.first()) and first.facets.get("wijk") != {instance.slug: instance.name}:
        note(SOURCE, known.values_list("object_id", flat=True))
