"""Mail that comes back days later, and who sees that it does."""

import io
import sys

import pytest
from django.contrib.auth.models import Group as Role
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from community.groups.invitations.actions import invite_by_mail, revoke
from community.groups.invitations.models import Invitation
from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.notifications.jobs import mails
from community.notifications.mail.bounces import take_bounce
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.mail.moderating import PER_PAGE
from community.notifications.mail.problems import report_problem
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at
from tests.community.notifications.told import answered

pytestmark = pytest.mark.django_db

REPORT = """From: MAILER-DAEMON@mail.example
To: terug@leerkring.example
Subject: Undelivered Mail
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not work.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Original-Recipient: rfc822;{address}
Final-Recipient: rfc822; postvak@elders.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 somebody secret

--b
Content-Type: text/rfc822-headers

From: Leerkring <niet-beantwoorden@leerkring.example>
Message-ID: <{number}@leerkring.example>

--b--
"""


@pytest.fixture
def sent(noor: User, wim: User, berk: Group) -> Mail:
    answered(make.question(berk, noor), wim)
    mails(at("2026-03-02 12:00"))
    return Mail.objects.get()


def report(mail: Mail, **words: object) -> bytes:
    values = {"address": mail.user.email, "action": "failed", "status": "5.1.1", "number": mail.number} | words
    return REPORT.format(**values).encode()


@pytest.mark.parametrize(
    ("status", "reason"), [("5.1.1", "unknown"), ("5.1.10", "unknown"), ("5.2.2", "full"), ("5.7.1", "refused")]
)
def test_a_mail_that_came_back_stops_the_next(sent: Mail, noor: User, status: str, reason: str) -> None:
    assert take_bounce(report(sent, status=status))
    problem = MailProblem.objects.get()
    assert (problem.user, problem.reason, problem.code) == (noor, reason, status)


@pytest.mark.parametrize(
    "words",
    [
        {"action": "delayed", "status": "4.4.1"},
        {"action": "delivered", "status": "2.0.0"},
        {"status": "4.2.2"},
        {"status": "?"},
        {"address": "iemand-anders@voorbeeld.nl"},
        {"number": "00000000-0000-0000-0000-000000000000"},
        {"number": "x"},
    ],
)
def test_nothing_else_is_believed(sent: Mail, words: dict[str, object]) -> None:
    assert not take_bounce(report(sent, **words))
    assert not MailProblem.objects.exists()


@pytest.mark.parametrize("raw", [b"", b"\xff\x00", b"Subject: weg\n\nIk ben met vakantie", REPORT.encode()])
def test_whatever_arrives_is_no_error(sent: Mail, raw: bytes) -> None:
    assert not take_bounce(raw)


def test_a_host_sees_that_an_invitation_came_back(wim: User, berk: Group, client: Client) -> None:
    Membership.objects.filter(user=wim).update(role="host")
    made = invite_by_mail(by=wim, group=berk, email="Nieuw@voorbeeld.nl")
    client.force_login(wim)
    for words in ({"number": made.pk}, {"address": "iemand-anders@voorbeeld.nl"}, {"action": "delayed"}):
        assert not take_bounce(came_back(made, **words))
    assert "komt daar niet aan" not in client.get("/wijken/berk/beheer/uitnodigingen/").content.decode()
    assert take_bounce(came_back(made))
    assert "komt daar niet aan" in client.get("/wijken/berk/beheer/uitnodigingen/").content.decode()
    assert not MailProblem.objects.exists(), "of an address without an account nothing is kept"
    made.refresh_from_db()
    assert (made.mail_failed, made.mail_due_at) == (True, None)


def test_one_that_was_taken_back_is_nobodys_business(wim: User, berk: Group) -> None:
    Membership.objects.filter(user=wim).update(role="host")
    made = invite_by_mail(by=wim, group=berk, email="nieuw@voorbeeld.nl")
    revoke(invitation=made, by=wim)
    assert not take_bounce(came_back(made))


def came_back(made: Invitation, **words: object) -> bytes:
    values = {"address": "nieuw@voorbeeld.nl", "action": "failed", "status": "5.1.1", "number": made.nonce} | words
    return REPORT.format(**values).encode()


def test_a_second_report_makes_no_second_problem(sent: Mail) -> None:
    take_bounce(report(sent))
    take_bounce(report(sent, status="5.2.2"))
    assert MailProblem.objects.get().reason == "full"


def test_the_command_reads_one_mail(sent: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(report(sent))))
    said = io.StringIO()
    call_command("take_bounce", stdout=said)
    assert "does not arrive" in said.getvalue()


def test_the_person_sees_it_and_can_say_that_the_address_is_right(as_noor: Client, noor: User) -> None:
    report_problem(user=noor, reason="full", code="5.2.2")
    assert "komt niet aan" in as_noor.get("/meldingen/").content.decode()
    as_noor.post("/meldingen/post-proberen/")
    assert not MailProblem.objects.open().exists()
    assert "komt niet aan" not in as_noor.get("/meldingen/").content.decode()


@pytest.fixture
def moderator(wim: User) -> Client:
    wim.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    client = Client()
    client.force_login(wim)
    return client


def test_network_moderators_see_whose_mail_does_not_arrive_without_the_whole_address(
    moderator: Client, noor: User
) -> None:
    report_problem(user=noor, reason="unknown", code="5.1.1")
    page = moderator.get("/moderatie/post/").content.decode()
    assert "Noor" in page and "n…@voorbeeld.nl" in page and "5.1.1" in page
    assert noor.email not in page
    assert moderator.post(f"/moderatie/post/{MailProblem.objects.get().pk}/").status_code == 302
    assert not MailProblem.objects.open().exists()


def test_others_do_not(as_noor: Client, noor: User, berk: Group) -> None:
    report_problem(user=noor, reason="unknown")
    noor.is_superuser = True
    noor.save()
    make.enter(make.group("eik"), noor, role="host")
    assert as_noor.get("/moderatie/post/").status_code == 404
    assert as_noor.post(f"/moderatie/post/{MailProblem.objects.get().pk}/").status_code == 404
    assert MailProblem.objects.open().exists()


def test_a_problem_that_is_over_is_not_there(moderator: Client, noor: User) -> None:
    report_problem(user=noor, reason="unknown")
    number = MailProblem.objects.get().pk
    User.objects.filter(pk=noor.pk).update(email="nieuw@voorbeeld.nl")
    assert "Noor" not in moderator.get("/moderatie/post/").content.decode()
    assert moderator.post(f"/moderatie/post/{number}/").status_code == 404


def test_queries_do_not_grow_with_the_problems(
    moderator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(PER_PAGE + 2):
        report_problem(user=make.person(f"Lid{number}"), reason="full")
    with django_assert_max_num_queries(10):
        page = moderator.get("/moderatie/post/").content.decode()
    assert page.count("Lid") == 2 * PER_PAGE, "the name, and the name of its button"
    assert "?voor=" in page
