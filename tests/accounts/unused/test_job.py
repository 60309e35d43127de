"""Accounts that nobody uses: warned a month before, closed after 24 months, and back with one click or login."""

from collections.abc import Callable
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.contrib.auth.models import Group as Role
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client
from django.utils import timezone

from leerkring.accounts.models import User
from leerkring.accounts.privacy import mails
from leerkring.accounts.privacy.erase import erase_due_removals
from leerkring.accounts.unused.job import UNUSED, WARNING
from leerkring.operations import due
from tests.factories import member

DAY = timedelta(days=1)


@pytest.fixture
def asleep(noor: User, now: datetime) -> User:
    """Noor logged in 23 months ago, and not since."""
    User.objects.filter(pk=noor.pk).update(last_login=now - UNUSED + WARNING, date_joined=now - 2 * UNUSED)
    noor.refresh_from_db()
    return noor


def test_a_month_before_there_is_one_mail_that_says_when(
    asleep: User, now: datetime, run: Callable[[datetime], str]
) -> None:
    assert run(now - DAY) == "0 people warned, 0 unused accounts closed"
    assert run(now) == "1 people warned, 0 unused accounts closed"
    assert run(now + DAY) == "0 people warned, 0 unused accounts closed"
    (warning,) = mail.outbox
    assert warning.to == [asleep.email]
    assert timezone.localtime(now + WARNING).strftime("%Y") in warning.body
    assert "/account/login/" in warning.body


def test_after_24_months_it_closes_and_is_erased_a_week_later(
    asleep: User, now: datetime, run: Callable[[datetime], str]
) -> None:
    run(now)
    assert run(now + WARNING - DAY).endswith("0 unused accounts closed")
    assert run(now + WARNING) == "0 people warned, 1 unused accounts closed"
    asleep.refresh_from_db()
    assert asleep.is_leaving
    assert asleep.keeps_contributions
    assert "/profiel/terug/" in mail.outbox[-1].body
    assert "twee jaar" in mail.outbox[-1].body
    assert erase_due_removals(now + WARNING + 7 * DAY) == 1


def test_logging_in_stops_it(asleep: User, now: datetime, run: Callable[[datetime], str], client: Client) -> None:
    run(now)
    client.post("/account/login/", {"login": asleep.email, "password": "een lange zin"})
    client.logout()
    assert run(now + WARNING + DAY) == "0 people warned, 0 unused accounts closed"
    later = now + UNUSED
    assert run(later) == "1 people warned, 0 unused accounts closed", "and two years later it begins again"


def test_who_is_logged_in_somewhere_uses_the_account(
    asleep: User, now: datetime, run: Callable[[datetime], str], client: Client
) -> None:
    client.post("/account/login/", {"login": asleep.email, "password": "een lange zin"})
    User.objects.filter(pk=asleep.pk).update(last_login=now - 2 * UNUSED)
    assert run(now).startswith("0 people warned")
    client.logout()
    assert run(now).startswith("1 people warned")


def test_a_late_warning_still_gives_a_whole_month(asleep: User, now: datetime, run: Callable[[datetime], str]) -> None:
    late = now + UNUSED
    run(late)
    assert run(late + WARNING - DAY).endswith("0 unused accounts closed")
    assert run(late + WARNING).endswith("1 unused accounts closed")


def test_without_a_mail_server_nobody_counts_as_warned(
    asleep: User, now: datetime, run: Callable[[datetime], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(mails, "send_mail", _raise(SMTPServerDisconnected("away")))
        assert run(now).startswith("0 people warned")
    assert run(now).startswith("1 people warned")


def test_an_address_that_is_no_more_does_not_stay_for_ever(
    asleep: User, now: datetime, run: Callable[[datetime], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(mails, "send_mail", _raise(SMTPRecipientsRefused({})))
        assert run(now).startswith("1 people warned")
    assert run(now + WARNING).endswith("1 unused accounts closed")


@pytest.mark.parametrize("task", ["superuser", "staff", "editor", "permission"])
def test_who_has_a_task_is_warned_and_stays_and_others_hear_of_it_once(
    asleep: User, now: datetime, run: Callable[[datetime], str], task: str
) -> None:
    boss = member("baas@voorbeeld.nl", is_superuser=True, last_login=now + UNUSED)
    User.objects.filter(pk=asleep.pk).update(is_superuser=task == "superuser", is_staff=task == "staff")
    if task == "editor":
        asleep.groups.add(Role.objects.create(name="redactie"))
    if task == "permission":
        asleep.user_permissions.add(Permission.objects.all()[0])
    run(now)
    for day in range(3):
        assert run(now + WARNING + day * DAY).endswith("0 unused accounts closed")
    asleep.refresh_from_db()
    assert asleep.is_active
    assert [each.to for each in mail.outbox] == [[asleep.email], [boss.email]]
    assert asleep.email in mail.outbox[-1].body
    User.objects.filter(pk=asleep.pk).update(is_superuser=False, is_staff=False)
    asleep.groups.clear()
    asleep.user_permissions.clear()
    assert run(now + WARNING + 4 * DAY).endswith("1 unused accounts closed"), "once the task is taken back"


def test_it_is_part_of_the_timed_work(db: None) -> None:
    said = {outcome.name: outcome.said for outcome in due.run(timezone.now())}
    assert said["unused accounts"] == "0 people warned, 0 unused accounts closed"


def _raise(error: Exception) -> Callable[..., None]:
    def fail(*args: object, **options: object) -> None:
        raise error

    return fail
