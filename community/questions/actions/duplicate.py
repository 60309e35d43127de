"""Two questions that ask the same become one talk: the newer one leads to the other."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.moderation.audit import record
from community.notifications.ledger import Kind, notify
from community.permissions import NotAllowed
from community.questions.models import Question
from community.questions.permissions import check_close_question, check_is_shown, is_asker
from community.questions.promises import Promise
from community.questions.state import lock_in_order, locked
from leerkring.accounts.models import User


@transaction.atomic
def close_as_duplicate(*, by: User, question: Question, of: Question) -> Question:
    """Lead `question` to `of`, or to where that one leads itself; return where it goes on.

    All rows are locked in the order of their numbers, so that two people cannot lead them to each other.
    """
    check_close_question(by, question)
    end = of.duplicate_of or of
    lock_in_order(Q(pk__in=[question.pk, end.pk]) | Q(duplicate_of=question.pk))
    current, found = locked(question), Question.objects.filter(pk=end.pk).first()
    end = _check_leads_on(current, found)
    Question.objects.filter(duplicate_of=current).update(duplicate_of=end)
    Question.objects.filter(pk=current.pk).update(duplicate_of=end)
    Promise.objects.filter(question=current).delete()
    if not is_asker(by, current):
        record("close_question", by=by, group=current.group, target=current)
        _tell_asker(current, f"duplicate:{current.pk}:{end.pk}", end, _goes_on, by)
    return end


@transaction.atomic
def reopen(*, by: User, question: Question) -> None:
    check_close_question(by, question)
    Question.objects.filter(pk=question.pk).update(duplicate_of=None)
    if not is_asker(by, question):
        record("reopen_question", by=by, group=question.group, target=question)


def _check_leads_on(question: Question, end: Question | None) -> Question:
    check_is_shown(question)
    if end is None:  # it went since the page was made
        raise NotAllowed(_("That question is not there any more. Choose another one."))
    if end.pk == question.pk:
        raise NotAllowed(_("That is this question itself. Choose another one."))
    if end.duplicate_of_id or not end.is_shown:
        raise NotAllowed(_("That question was closed itself. Choose another one."))
    if end.group_id != question.group_id and end.group.access != Group.Access.OPEN:
        raise NotAllowed(_("Not everybody here may read that question. Choose one from this group."))
    return end


def let_go_on_alone(question: Question) -> None:
    """Open what leads to a question that is taken away: there is nothing to go on at. Inside its transaction, with all
    of them locked."""
    alone = list(Question.objects.filter(duplicate_of=question).select_related("group", "author").order_by("pk"))
    Question.objects.filter(pk__in=[each.pk for each in alone]).update(duplicate_of=None)
    for each in alone:
        if each.is_shown and each.group.is_active and each.author_id != question.author_id:
            _tell_asker(each, f"alone:{each.pk}:{question.pk}", each, _goes_on_alone)


def _tell_asker(
    question: Question, key: str, about: Question, sentence: Callable[[], str], by: User | None = None
) -> None:
    """about: the question to which it leads. Nobody hears it of a question without a name."""
    asker = question.author
    if asker is not None:
        notify(
            Kind.FOLLOWED,
            to=[asker],
            key=key,
            by=by,
            group=about.group,
            question=about,
            sentence=sentence,
            discreet=sentence,
        )


def _goes_on() -> str:
    return _("Your question goes on at another one that asks the same.")


def _goes_on_alone() -> str:
    return _("The question at which yours went on was taken away. Yours is open for answers again.")
