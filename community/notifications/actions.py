from django.db import transaction
from django.utils import timezone

from community.notifications.models import Notification
from community.notifications.preferences import Preferences, preferences_of
from leerkring.accounts.models import User


def mark_read(*, user: User, until: int, question: int | None = None) -> int:
    """Mark rows up to and including row `until` as read, return how many. question: the number of the only one."""
    rows = Notification.objects.filter(user=user, pk__lte=until).unread()
    if question is not None:
        rows = rows.filter(question_id=question)
    return rows.update(read_at=timezone.now())


def mark_one_read(*, user: User, number: int) -> None:
    Notification.objects.filter(user=user, pk=number).unread().update(read_at=timezone.now())


@transaction.atomic
def save_preferences(*, user: User, chosen: Preferences, per_group: dict[int, str]) -> None:
    """Keep what somebody chose. per_group: number of a membership of this person → daily, weekly, off or account.

    Whoever begins with digests is not sent what was new in all the time before.
    """
    before = _preferences_to_change(user)
    if before.digest == Preferences.Digest.OFF and chosen.digest != Preferences.Digest.OFF:
        leave_untold(user)
    chosen.pk, chosen.user = before.pk, user
    chosen.save()
    for number, digest in per_group.items():
        user.memberships.filter(pk=number).exclude(digest=digest).update(digest=digest)  # type: ignore[attr-defined]


def leave_untold(user: User) -> None:
    """Let what is new until now go into no mail; it stays on the page."""
    Notification.objects.filter(user=user).untold().update(told_at=timezone.now())


def gets_mail(*, user: User, what: str) -> bool:
    """Whether mails of this kind (`Mail.Kind`) go to somebody."""
    chosen = preferences_of(user)
    if what != "digest":
        return bool(chosen.at_once)
    in_group = user.memberships.filter(digest__in=("daily", "weekly"))  # type: ignore[attr-defined]
    return chosen.digest != Preferences.Digest.OFF or in_group.exists()


@transaction.atomic
def stop_mail(*, user: User, what: str) -> None:
    """Stop all digests, or all mails at once: one click in a mail. The page goes on to tell everything."""
    chosen = _preferences_to_change(user)
    if what == "digest":
        chosen.digest = Preferences.Digest.OFF
        user.memberships.filter(digest__in=("daily", "weekly")).update(digest="account")  # type: ignore[attr-defined]
    else:
        chosen.at_once = []
    chosen.save()


def _preferences_to_change(user: User) -> Preferences:
    """The row of the person is locked: a button that is pressed twice makes one row of preferences."""
    User.objects.select_for_update(no_key=True).filter(pk=user.pk).first()
    return preferences_of(user)
