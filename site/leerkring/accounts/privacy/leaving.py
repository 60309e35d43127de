"""Leaving: the account closes at once, waits seven days, and can be undone until then."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from leerkring.accounts.models import User
from leerkring.accounts.privacy import mails, registry
from leerkring.accounts.sessions import end_all_sessions

TIME_TO_UNDO = timedelta(days=7)


def check_remove_account(user: User) -> None:
    """Raise with a sentence for the person when nobody else could look after the site."""
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    if user.is_superuser and not others.exists():
        raise ValidationError(
            gettext("You are the only one who looks after this site. First give somebody else that task.")
        )


@transaction.atomic
def remove_account(
    *, user: User, keep_contributions: bool, now: datetime, farewell: Callable[[User], None] = mails.say_goodbye
) -> None:
    """Close the account in all processes at once, and plan the day on which it is erased.

    farewell: sends the mail that says so, and how to undo it.
    """
    check_remove_account(user)
    user.is_active = False
    user.keeps_contributions = keep_contributions
    user.removal_due_at = now + TIME_TO_UNDO
    user.save(update_fields=["is_active", "keeps_contributions", "removal_due_at"])
    for holder in registry.holders():
        holder.hide(user)
    end_all_sessions(user)
    transaction.on_commit(lambda: farewell(user))


@transaction.atomic
def undo_removal(*, user: User) -> None:
    """Open the account again; nothing happens when it is too late or was done already."""
    person = User.objects.select_for_update().filter(pk=user.pk, removal_due_at__isnull=False).first()
    if person is None:
        return
    for holder in registry.holders():
        holder.show(person)
    person.is_active = True
    person.removal_due_at = None
    person.save(update_fields=["is_active", "removal_due_at"])
    transaction.on_commit(lambda: mails.say_welcome_back(person))
