"""What a question keeps about its answers, so that lists need not look: whether it was answered, and helped."""

from django.db.models import Min, Q
from django.utils import timezone

from community.questions.models import Question


def locked(question: Question) -> Question:
    """Return the row as it is now, locked until the transaction ends: whoever changes answers does this first."""
    found: Question = Question.objects.select_for_update().get(pk=question.pk)
    return found


def lock_in_order(which: Q) -> None:
    """Lock questions in the order of their numbers: whoever changes several does this first, so that no two people
    wait for each other."""
    numbers = Question.objects.filter(which).values("pk")
    rows = Question.objects.select_for_update().filter(pk__in=numbers).order_by("pk")
    list(rows.values_list("pk", flat=True))


def locked_with_leading(question: Question) -> Question:
    """As `locked`, with those that lead to it as duplicates: whoever takes a question away does this first."""
    lock_in_order(Q(pk=question.pk) | Q(duplicate_of=question.pk))
    return locked(question)


def recount(question: Question) -> None:
    """Set `answered_at` and `helped_at` again after an answer came, went, was hidden or shown.

    Only answers themselves count, and only those that others can read; a text of the asker answers nothing.
    Call it with the question locked.
    """
    stands = Q(follows=None, deleted_at=None, hidden_at=None)
    answers = question.answers.filter(stands)
    found = answers.aggregate(
        answered=Min("created_at", filter=Q(by_asker=False)), helped=Min("helped_at", filter=Q(by_asker=False))
    )
    Question.objects.filter(pk=question.pk).update(answered_at=found["answered"], helped_at=found["helped"])


def stir(question: Question) -> None:
    """Remember that something happened here just now."""
    Question.objects.filter(pk=question.pk).update(active_at=timezone.now())
