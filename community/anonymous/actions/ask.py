"""Asking without a name: the question waits for the next batch, the asker gets a receipt."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from community.anonymous.models import Receipt, WaitingQuestion
from community.anonymous.receipts import digest, make_receipt
from community.groups.models import Group
from community.groups.permissions import check_write_in_group
from community.moderation.limits import check_rate
from community.questions.actions.ask import Wording
from leerkring.accounts.models import User

MOST_RECEIPTS = 5
"""Of one question that waits: whoever sends it twice gets a second receipt, for the first was perhaps never seen."""


def ask_anonymously(*, by: User, group: Group, wording: Wording, submission: UUID) -> str:
    """Return the words of the receipt: they are shown once. The same submission makes one question.

    Raises NotAllowed, or ValidationError when it is too much in a short time: named and anonymous questions
    count together.
    """
    membership = check_write_in_group(by, group)
    words = _words(group, membership.perspective, wording)
    if not WaitingQuestion.objects.filter(submission=submission).exists():
        check_rate(by, "ask")
    receipt = make_receipt()
    mark = digest(receipt)
    with transaction.atomic():
        waiting = _waiting(submission, words)
        if waiting.receipts.count() >= MOST_RECEIPTS:
            waiting.receipts.all().delete()
        Receipt.objects.create(digest=mark, waiting=waiting)
    return receipt


def _words(group: Group, perspective: str, wording: Wording) -> dict[str, Any]:
    return {
        "group": group,
        "perspective": perspective,
        "language": wording.language,
        "title": wording.title,
        "detail": wording.detail,
        "about": wording.about,
        "tags": list(wording.tags),
        "wanted": sorted(wording.wanted),
    }


def _waiting(submission: UUID, words: dict[str, Any]) -> WaitingQuestion:
    """A submission that holds other words belongs to somebody else: these words get one of their own."""
    waiting, _made = WaitingQuestion.objects.get_or_create(submission=submission, defaults=words)
    if any(getattr(waiting, name) != value for name, value in words.items()):
        waiting = WaitingQuestion.objects.create(submission=uuid4(), **words)
    return waiting
