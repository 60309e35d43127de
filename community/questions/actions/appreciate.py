"""A word of thanks, and the mark of the asker: “this helped me on”.

Both are told what should be, so that a second tap undoes nothing.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.permissions import check_is_active
from community.moderation.limits import check_rate
from community.notifications.ledger import Kind, notify
from community.permissions import NotAllowed
from community.questions.models import Answer, Thanks
from community.questions.permissions import check_mark_helped, is_author
from community.questions.state import locked, recount
from leerkring.accounts.models import User


@transaction.atomic
def thank(*, by: User, answer: Answer, on: bool) -> None:
    """Give or take back one word of thanks; whoever reads an answer may thank for it."""
    if is_author(by, answer):
        raise NotAllowed(_("You wrote this answer yourself."))
    if not on:
        Thanks.objects.filter(answer=answer, user=by).delete()
        return
    if answer.deleted_at:
        raise NotAllowed(_("This answer was taken away."))
    if answer.hidden_at:
        raise NotAllowed(_("This answer is out of sight now."))
    check_is_active(answer.question.group)
    check_rate(by, "thank")
    Thanks.objects.bulk_create([Thanks(answer=answer, user=by)], ignore_conflicts=True)
    tell_author(Kind.THANKS, answer, by=by, key=f"thanks:{answer.pk}:{by.pk}")


@transaction.atomic
def mark_helped(*, by: User, answer: Answer, on: bool) -> None:
    """The asker marks what helped; several answers may have."""
    check_mark_helped(by, answer.question)
    if on:
        check_is_active(answer.question.group)
    set_helped(answer, on=on)
    if on:
        tell_author(Kind.HELPED, answer, by=by, key=f"helped:{answer.pk}")


def set_helped(answer: Answer, *, on: bool, at: datetime | None = None) -> None:
    """Mark or unmark, once it is clear that it is the asker. Inside a transaction. at: now, unless said otherwise."""
    question = locked(answer.question)
    if on and (answer.follows_id or answer.by_asker or not answer.is_shown):
        raise NotAllowed(_("Only answers of others can be marked."))
    Answer.objects.filter(pk=answer.pk, helped_at__isnull=on).update(helped_at=(at or timezone.now()) if on else None)
    recount(question)


def tell_author(kind: Kind, answer: Answer, *, by: User | None, key: str) -> None:
    question = answer.question
    to = [answer.author] if answer.author else []
    notify(kind, to=to, key=key, by=by, group=question.group, question=question, answer=answer)
