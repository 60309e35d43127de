"""Handing mails to a mail server that is not always kind."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.mail import post
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.mail.plan import make_mails
from community.notifications.mail.post import CLAIM, claim, send_waiting
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at
from tests.community.notifications.post_office import PostOffice, free_port, open_office
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db
NOON = at("2026-03-02 12:00")


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    with open_office(settings) as office:
        yield office


@pytest.fixture(autouse=True)
def news(noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)


def run_until(end: datetime) -> int:
    """Run as often as a mail is due; return how often."""
    runs = 0
    while (waiting := Mail.objects.waiting().first()) and waiting.next_try_at <= end:
        mails(waiting.next_try_at)
        runs += 1
    return runs


def test_a_mail_is_handed_over(office: PostOffice, noor: User) -> None:
    assert mails(NOON) == "0 digests and 1 mails at once made, 1 sent"
    taken = office.taken[0].decode()
    assert f"To: {noor.email}" in taken
    assert f"Message-ID: <{Mail.objects.get().number}@leerkring.example>" in taken


@pytest.mark.parametrize("answer", ["451 4.3.0 try again", "452 4.2.2 mailbox full", "550 5.7.1 relaying denied"])
@pytest.mark.parametrize("where", ["to_recipient", "to_mail"])
def test_what_may_pass_is_tried_again_less_and_less_often(office: PostOffice, where: str, answer: str) -> None:
    setattr(office, where, answer)
    mails(NOON)
    first = Mail.objects.get()
    assert (first.state, first.attempts, first.next_try_at) == ("waiting", 1, NOON + timedelta(minutes=5))
    mails(NOON + timedelta(minutes=4))
    assert Mail.objects.get().attempts == 1, "not before its time"
    mails(NOON + timedelta(minutes=5))
    assert Mail.objects.get().next_try_at == NOON + timedelta(minutes=25)
    setattr(office, where, "250 OK")
    mails(NOON + timedelta(minutes=25))
    assert len(office.taken) == 1
    assert not MailProblem.objects.exists()


def test_after_days_it_is_given_up_and_shown(office: PostOffice, noor: User) -> None:
    office.to_recipient = "451 4.3.0 later"
    mails(NOON)
    run_until(NOON + timedelta(days=9))
    mail = Mail.objects.get()
    assert (mail.state, mail.attempts) == ("failed", 9)
    assert mail.closed_at and mail.closed_at - NOON > timedelta(days=3)
    assert MailProblem.objects.get().reason == "too_long"


def test_a_retry_keeps_the_quiet_hours(office: PostOffice) -> None:
    office.to_recipient = "451 later"
    make_mails(at("2026-03-02 20:50"))
    for moment in ("20:50", "20:55", "21:15"):
        send_waiting(at(f"2026-03-02 {moment}"))
    mail = Mail.objects.get()
    assert mail.next_try_at == at("2026-03-03 07:00")
    assert office.asked == 2


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("550 5.1.1 no such user", "unknown"),
        ("550 No such user here", "unknown"),
        ("553 bad", "unknown"),
        ("550 5.2.1 disabled", "unknown"),
        ("552 5.2.2 over quota", "full"),
    ],
)
def test_an_address_that_does_not_work_is_not_tried_again(
    office: PostOffice, noor: User, wim: User, berk: Group, answer: str, reason: str
) -> None:
    office.to_recipient = answer
    mails(NOON)
    problem = MailProblem.objects.get()
    assert (problem.user, problem.address, problem.reason) == (noor, noor.email, reason)
    assert Mail.objects.get().state == "failed"
    answered(make.question(berk, noor, "Nog een"), wim)
    mails(NOON + timedelta(days=1))
    assert office.asked == 1, "nothing goes there any more"


def test_mail_goes_to_the_new_address_of_somebody_whose_mail_did_not_arrive(
    office: PostOffice, noor: User, wim: User, berk: Group
) -> None:
    office.to_recipient = "550 5.1.1 no such user"
    mails(NOON)
    office.to_recipient = "250 OK"
    User.objects.filter(pk=noor.pk).update(email="nieuw@voorbeeld.nl")
    noor.emailaddress_set.update(email="nieuw@voorbeeld.nl")
    answered(make.question(berk, noor, "Nog een"), wim)
    mails(NOON + timedelta(minutes=1))
    assert len(office.taken) == 1


def test_a_mail_server_that_is_away_costs_no_attempt_and_no_address(settings: Any, noor: User) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    moment = NOON
    for _hour in range(24 * 6):
        mails(moment)
        moment += timedelta(hours=1)
    assert not MailProblem.objects.exists()
    with open_office(settings) as office:
        run_until(moment + timedelta(days=1))
    assert len(office.taken) == 1


def test_two_processes_never_have_the_same_mail(office: PostOffice) -> None:
    make_mails(NOON)
    pk = Mail.objects.get().pk
    assert claim(pk, NOON)
    assert claim(pk, NOON) is None
    assert send_waiting(NOON + timedelta(minutes=9)) == {}
    assert office.taken == []


def test_after_a_crash_another_process_sends_it(office: PostOffice) -> None:
    make_mails(NOON)
    claim(Mail.objects.get().pk, NOON)
    send_waiting(NOON + CLAIM)
    assert len(office.taken) == 1


def test_a_mail_that_cannot_be_made_does_not_keep_others_back(
    office: PostOffice, noor: User, wim: User, berk: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(make.question(berk, wim), noor)
    real = post.compose
    monkeypatch.setattr(post, "compose", lambda mail: 1 / 0 if mail.user == noor else real(mail))
    said = mails(NOON)
    assert said == "0 digests and 2 mails at once made, 1 sent, 1 to be tried again"


def test_nothing_of_the_answer_of_a_mail_server_is_logged(office: PostOffice, caplog: Any, noor: User) -> None:
    office.to_mail = "550 5.7.1 <noor@voorbeeld.nl> Wim gaf antwoord: doe eerst het gordijn open"
    mails(NOON)
    logged = [record.getMessage() for record in caplog.records if record.name.startswith(("community", "django"))]
    assert logged == [f"Mail {Mail.objects.get().pk} was not sent: SMTPDataError 5.7.1"]


def test_each_mail_is_claimed_from_when_it_is_sent(office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of many mails may take longer than a claim: the last one is not free for others by then."""
    make_mails(NOON)
    clock = iter([0.0, 660.0])
    monkeypatch.setattr(post.time, "monotonic", lambda: next(clock))
    sent: list[Any] = []

    def meanwhile(mail: Mail) -> None:
        sent.append(mail)
        monkeypatch.undo()
        assert send_waiting(NOON + timedelta(minutes=11)) == {}, "another process, while this one is sending"
        raise ConnectionError

    monkeypatch.setattr(post, "compose", meanwhile)
    send_waiting(NOON)
    assert len(sent) == 1


def test_who_was_slower_than_the_claim_changes_nothing_any_more(office: PostOffice) -> None:
    make_mails(NOON)
    slow = claim(Mail.objects.get().pk, NOON)
    assert slow is not None
    send_waiting(NOON + CLAIM)
    post._later(slow, NOON + timedelta(days=1))
    assert Mail.objects.get().state == "sent"
