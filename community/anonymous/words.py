"""What moderation decided about an anonymous text. Nobody can be told, so the receipt shows it."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.safestring import SafeString

from community.moderation import words
from community.moderation.cases import Case
from community.moderation.kinds import kind_of
from community.questions.models import Question
from community.texts import render


@dataclass(frozen=True)
class Decided:
    sentence: str
    html: SafeString
    """What the moderator says; empty when nothing was said."""
    is_reaction: bool
    """About a reaction of the asker, not about the question."""


def decisions_about(question: Question) -> list[Decided]:
    """Return what there is to say about the newest case of each text, as a known author would be told."""
    own = {each.pk: each for each in question.answers.filter(by_asker=True)}
    texts = Q(kind=kind_of(question).name, object_id=question.pk)
    if own:
        texts |= Q(kind=kind_of(next(iter(own.values()))).name, object_id__in=own)
    newest = {(case.kind, case.object_id): case for case in Case.objects.filter(texts).order_by("pk")}
    hidden = {pk for pk, each in own.items() if each.hidden_at}
    found = []
    for case in newest.values():
        is_question = case.kind == kind_of(question).name
        is_hidden = question.hidden_at is not None if is_question else case.object_id in hidden
        if is_hidden or (not case.is_open and case.why == Case.Why.LINK):
            found.append(_decided(case, is_reaction=not is_question))
    return found


def _decided(case: Case, *, is_reaction: bool) -> Decided:
    if case.is_open:
        return Decided(words.while_waiting(case), SafeString(""), is_reaction)
    return Decided(words.for_author(case), render(case.words, "nl") if case.words else SafeString(""), is_reaction)
