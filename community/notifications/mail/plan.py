"""Deciding that a mail goes out: its row is made together with what goes into it, so nothing is told twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from django.db import transaction

from community.notifications.mail.models import Mail
from community.notifications.mail.people import reachable
from community.notifications.mail.windows import people_with_sections, windows_of
from community.notifications.mail.wishes import Due, Wishes, due, is_wanted, rows_of, wishes_of
from community.notifications.models import Notification
from community.notifications.schedule import local_date, may_mail
from leerkring.accounts.models import User


def make_mails(now: datetime) -> Counter[str]:
    """Make a row for each mail that is due, return how many of each kind. Safe to run at any time, and twice."""
    made: Counter[str] = Counter()
    for user in sorted(_with_news(now) | _with_sections(now)):
        made.update(_make_for(user, now))
    return made


def _with_news(now: datetime) -> set[int]:
    rows = rows_of(Notification.objects.untold().filter(user__in=reachable()))
    by_person = {user: list(own) for user, own in groupby(rows, key=lambda row: row.user)}
    wishes = wishes_of(by_person.keys())
    return {user for user, own in by_person.items() if due(own, wishes[user], now)}


def _with_sections(now: datetime) -> set[int]:
    people = people_with_sections()
    wishes = wishes_of(list(reachable().filter(pk__in=people).values_list("pk", flat=True)) if people else [])
    return {user for user in windows_of(wishes, now) if may_mail(wishes[user].chosen, now)}


@transaction.atomic
def _make_for(user: int, now: datetime) -> list[str]:
    """The row of the person is locked: whoever comes second finds nothing that is untold."""
    person = User.objects.select_for_update(no_key=True).filter(pk=user).first()
    if person is None:
        return []
    wishes = wishes_of([user])[user]
    parts = due(rows_of(Notification.objects.filter(user=user).untold()), wishes, now)
    _keep_what_may_be_seen(person, parts)
    Notification.objects.filter(pk__in=parts.let_go).update(told_at=now)
    return [*_digest(person, wishes, parts, now), *_at_once(person, parts, now)]


def _keep_what_may_be_seen(person: User, parts: Due) -> None:
    wanted = [*parts.digest, *parts.at_once]
    kept = set(Notification.objects.visible_to(person).filter(pk__in=wanted).values_list("pk", flat=True))
    parts.let_go += [pk for pk in wanted if pk not in kept]
    parts.digest = [pk for pk in parts.digest if pk in kept]
    parts.at_once = [pk for pk in parts.at_once if pk in kept]


def _digest(person: User, wishes: Wishes, parts: Due, now: datetime) -> Iterator[str]:
    """One per person and local date. While an earlier one waits, what is new waits too and comes a day later."""
    window = windows_of({person.pk: wishes}, now).get(person.pk)
    if not parts.digest and not (window and people_with_sections([person.pk])):
        return
    today = local_date(wishes.chosen, now)
    digests = Mail.objects.digests().filter(user=person)
    if digests.filter(date=today).exists() or digests.waiting().exists():
        return
    moment = wishes.moment(wishes.chosen.digest, now) or now
    since, until = window or (moment, moment)
    _add(Mail(user=person, kind=Mail.Kind.DIGEST, date=today, since=since, until=until), parts.digest, now)
    yield Mail.Kind.DIGEST


def _at_once(person: User, parts: Due, now: datetime) -> Iterator[str]:
    """All in one mail, when there are more: after quiet hours, or when it is busy."""
    if parts.at_once:
        _add(Mail(user=person, kind=Mail.Kind.AT_ONCE, since=now, until=now), parts.at_once, now)
        yield Mail.Kind.AT_ONCE


def _add(mail: Mail, rows: list[int], now: datetime) -> None:
    mail.next_try_at = now
    mail.save()
    Notification.objects.filter(pk__in=rows).update(told_at=now, mail=mail)


def plan_again_what_is_not_wanted(mail: Mail) -> None:
    """Take out of a mail what its person chose otherwise since it was planned: it may wait for days.

    It is looked at anew: what came at once may still be wanted in a digest.
    """
    wishes = wishes_of([mail.user_id])[mail.user_id]
    rows = rows_of(Notification.objects.filter(mail=mail))
    unwanted = [row.pk for row in rows if not is_wanted(row, mail.kind, wishes)]
    if unwanted:
        Notification.objects.filter(pk__in=unwanted).update(told_at=None, mail=None)
