"""What moderation decided about an anonymous text. Nobody can be told, so the receipt shows it."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from community.moderation import words
from community.moderation.cases import Case
from community.moderation.kinds import kind_of
from community.questions.models import Answer, Question, Written
from community.reflections.models import Reflection
from community.texts import render


@dataclass(frozen=True)
class Decided:
    about: str
    sentence: str
    html: SafeString
    """What the moderator says; empty when nothing was said."""


def decisions_about(question: Question) -> list[Decided]:
    """Return what there is to say about the newest case of each text, as a known author would be told."""
    own: list[Written] = [question, *question.answers.filter(by_asker=True)]
    own += Reflection.objects.filter(question=question, author=None)
    by_key = {(kind_of(each).name, each.pk): each for each in own}
    texts = reduce(or_, (Q(kind=kind, object_id=pk) for kind, pk in by_key))
    newest = {(case.kind, case.object_id): case for case in Case.objects.filter(texts).order_by("pk")}
    found = []
    for key, case in newest.items():
        if by_key[key].hidden_at or (not case.is_open and case.why == Case.Why.LINK):
            found.append(_decided(case, by_key[key]))
    return found


def _decided(case: Case, written: Written) -> Decided:
    if case.is_open:
        return Decided(_about(written), words.while_waiting(case), SafeString(""))
    said = render(case.words, "nl") if case.words else SafeString("")
    return Decided(_about(written), words.for_author(case), said)


def _about(written: Written) -> str:
    if isinstance(written, Question):
        return _("About your question")
    return _("About a reaction of yours") if isinstance(written, Answer) else _("About what you did with it")
