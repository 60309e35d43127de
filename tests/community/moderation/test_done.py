"""Once a case is decided nobody is asked to look, and no author waits: not on the page, and not in a mail."""

import pytest
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.moderation.actions import Decision, decide_case, reopen_case
from community.moderation.cases import Case, Reason
from community.moderation.first_posts import hold_if_needed
from community.notifications.jobs import mails
from community.notifications.mail.models import Mail
from community.notifications.mail.plan import make_mails
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, last_sentence, reported
from tests.community.notifications.clock import at

pytestmark = pytest.mark.django_db
STAYS = Decision(Case.Outcome.STAYS)
HIDDEN = Decision(Case.Outcome.HIDDEN, Reason.UNKIND)
ASKED = "Er is iets gemeld. Kijk jij ernaar?"


@pytest.fixture
def ria(berk: Group) -> User:
    return make.member_of(berk, "Ria", role="host")


@pytest.fixture
def case(ria: User, case: Case) -> Case:
    """Here there is a second host, who does not decide."""
    return case


def news(client: Client, user: User) -> str:
    client.force_login(user)
    return client.get("/meldingen/").content.decode()


def letters_to(user: User) -> str:
    return "".join(str(message.body) for message in mailbox.outbox if message.to == [user.email])


@pytest.mark.parametrize("decision", [STAYS, HIDDEN])
def test_all_hosts_are_asked_no_more(client: Client, case: Case, hanneke: User, ria: User, decision: Decision) -> None:
    assert ASKED in news(client, ria) and ASKED in news(client, hanneke)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=decision)
    assert ASKED not in news(client, ria) and ASKED not in news(client, hanneke)


@pytest.mark.parametrize("is_planned", [False, True], ids=["before a mail is planned", "while a mail waits"])
def test_no_mail_says_what_is_true_no_more(
    case: Case, hanneke: User, ria: User, tom: User, noor: User, is_planned: bool
) -> None:
    if is_planned:
        make_mails(at("2030-01-07 12:00"))
        assert Mail.objects.filter(user=ria).exists() and Mail.objects.filter(user=tom).exists()
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=HIDDEN)
    for moment in ("2030-01-07 12:05", "2030-01-08 12:05"):
        mails(at(moment))
    assert not letters_to(ria) + letters_to(hanneke)
    assert "naar een cliënt wijst" not in letters_to(tom) and "wacht" not in letters_to(tom)
    assert "Je tekst is verborgen: hij kan iemand kwetsen" in letters_to(tom), "the outcome goes out"
    assert "De tekst is nu verborgen" in letters_to(noor)


def test_an_author_who_waited_reads_only_what_was_decided(
    client: Client, berk: Group, tom: User, hanneke: User
) -> None:
    held = make.question(berk, tom, "Zie www.winkel.example")
    assert hold_if_needed(held)
    assert "Een eerste tekst met een link wacht op jou" in news(client, hanneke)
    assert "kijkt er eerst naar" in news(client, tom)
    decide_case(case=claimed(Case.objects.get(), hanneke), by=hanneke, decision=STAYS)
    assert "Een eerste tekst met een link wacht op jou" not in news(client, hanneke)
    assert "kijkt er eerst naar" not in news(client, tom) and "Hij is te lezen" in news(client, tom)


def test_opened_again_it_is_told_again_and_the_outcome_stays(
    client: Client, case: Case, hanneke: User, ria: User, tom: User, noor: User
) -> None:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=HIDDEN)
    for _again in range(2):
        reopen_case(case=case, by=hanneke)
        assert last_sentence(ria) == "Er komt een nieuwe beslissing over een tekst."
        assert not Notification.objects.filter(user=hanneke).exists(), "who opens it knows"
        assert "kan iemand kwetsen" in news(client, tom) and "nu verborgen" in news(client, noor)
        decide_case(case=case, by=hanneke, decision=HIDDEN)
        assert not Notification.objects.filter(user=ria).exists()


def test_of_another_case_nothing_goes(case: Case, question: Question, hanneke: User, ria: User, noor: User) -> None:
    other = make.answer(question, make.person("Koos"))
    reported(other, noor)
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    assert Notification.objects.get(user=ria).path == Case.objects.open().get().get_absolute_url()


def test_an_author_who_took_it_away_is_not_told_that_it_can_be_read(case: Case, hanneke: User, tom: User) -> None:
    Answer.objects.update(deleted_at=timezone.now(), text="")
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=STAYS)
    assert not Notification.objects.filter(user=tom).exists()
