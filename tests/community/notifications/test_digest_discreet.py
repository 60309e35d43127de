"""What the digest says of groups that are not open, and of anonymous questions."""

import pytest
from django.core import mail as mailbox

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.ledger import Kind
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import text
from tests.community.notifications.told import answered, told

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("access", "shown"), [("open", True), ("on_request", False), ("closed", False)])
def test_nothing_that_not_every_member_may_read_stands_in_a_mail(
    news: None, berk: Group, access: str, shown: bool
) -> None:
    Group.objects.update(access=access)
    mails(at("2026-03-03 08:00"))
    html = str(mailbox.outbox[0].alternatives[0][0])
    for version in (mailbox.outbox[0].subject, text(), html):
        assert "Wim" not in version or shown
        assert "Hoe wek je" not in version or shown
    assert ("Berk" in text()) == (access != "closed")
    assert "/wijken/berk/vragen/" in text()


@pytest.mark.parametrize(("access", "is_named"), [("on_request", True), ("closed", False)])
def test_of_a_group_that_is_not_open_the_same_words_stand_once(
    news: None, noor: User, wim: User, berk: Group, access: str, is_named: bool
) -> None:
    Group.objects.update(access=access)
    for title in ("Hoe til je samen?", "Wat doe je bij pijn?"):
        answered(make.question(berk, noor, title), wim)
    told(noor, Kind.MEMBERSHIP, group=berk)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    html = str(mailbox.outbox[0].alternatives[0][0])
    for version in (text(), html):
        assert version.count("3 antwoorden op vragen van jou") == 1
        assert "op je vraag" not in version
        assert version.count("Berk") == is_named
    assert "http://localhost:8000/meldingen/" in text()
    assert "Er is iets veranderd" in text(), "what says something else stands below it"


def test_what_happened_more_than_once_is_counted_and_never_stands_twice(
    news: None, noor: User, wim: User, samira: User, berk: Group
) -> None:
    """Two answers at one question, and one at another; reactions, thanks and what can only be said again."""
    Group.objects.update(access="on_request")
    first = Notification.objects.get().question
    other = make.question(berk, noor, "Hoe til je samen?")
    assert first
    for question, by in ((first, samira), (other, wim)):
        given = answered(question, by)
        for kind in (Kind.FOLLOW_UP, Kind.THANKS, Kind.HELPED):
            told(noor, kind, f"{kind}:{question.pk}", by=by, group=berk, question=question, answer=given)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    for words in (
        "3 antwoorden op vragen van jou",
        "2 reacties op antwoorden op vragen van jou",
        "Mensen bedanken je voor antwoorden van jou",
        "Iemand kon verder met jouw antwoord (2 keer)",
    ):
        assert text().count(words) == 1
    assert "op je vraag" not in text() and "voor je antwoord" not in text()


def test_more_at_one_question_says_so_and_leads_there(news: None, noor: User, samira: User, berk: Group) -> None:
    Group.objects.update(access="on_request")
    question = Notification.objects.get().question
    assert question
    answered(question, samira)
    happened("2026-03-02 18:00")
    mails(at("2026-03-03 08:00"))
    assert "2 antwoorden op je vraag" in text()
    assert "/meldingen/" not in text().split("2 antwoorden op je vraag")[1].split("\n\n")[0]


def test_an_anonymous_question_is_not_named(news: None) -> None:
    question = Notification.objects.get().question
    assert question
    question.is_anonymous = True
    question.save()
    mails(at("2026-03-03 08:00"))
    assert "Hoe wek je" not in mailbox.outbox[0].subject + text()
    assert "Wim" not in mailbox.outbox[0].subject + text()
