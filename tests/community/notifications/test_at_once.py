"""What comes by a mail of its own, soon after it happened, and what keeps it back."""

import pytest
from django.core import mail as mailbox
from django.test import Client

from community.groups.models import Group, Membership
from community.notifications.jobs import mails
from community.notifications.ledger import Kind
from community.notifications.mail.models import Mail
from community.notifications.models import Notification
from community.notifications.preferences import Preferences
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.told import answered, told

pytestmark = pytest.mark.django_db

NOON = at("2026-03-02 12:00")


def subjects() -> list[str]:
    return [message.subject for message in mailbox.outbox]


@pytest.mark.parametrize(
    ("kind", "comes"),
    [
        (Kind.ANSWER, True),
        (Kind.MENTION, True),
        (Kind.PROMISE, True),
        (Kind.INVITATION, True),
        (Kind.REQUEST_ANSWERED, True),
        (Kind.THANKS, False),
        (Kind.FOLLOWED, False),
        (Kind.REMINDER, False),
    ],
)
def test_by_default_only_what_waits_for_me_comes_at_once(noor: User, berk: Group, kind: Kind, comes: bool) -> None:
    told(noor, kind, group=berk)
    mails(NOON)
    assert bool(mailbox.outbox) == comes


def test_an_answer_is_told_once_at_once_and_not_in_the_digest_again(noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    happened("2026-03-02 11:59")
    for moment in (NOON, NOON, at("2026-03-03 08:00")):
        mails(moment)
    assert subjects() == ["Wim gaf antwoord op je vraag"]


def test_what_happens_in_quiet_hours_comes_together_after_them(noor: User, wim: User, berk: Group) -> None:
    question = make.question(berk, noor)
    for hour in ("21:00", "23:30", "03:00"):
        answered(question, wim)
        mails(at(f"2026-03-02 {hour}"))
    assert subjects() == []
    mails(at("2026-03-03 07:00"))
    assert subjects() == ["3 antwoorden op je vraag"]


def test_what_somebody_read_in_the_meantime_is_not_mailed(noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    Notification.objects.update(read_at=NOON)
    mails(NOON)
    assert not mailbox.outbox
    assert not Mail.objects.exists()


def test_who_chose_thanks_gets_thanks_and_not_answers(noor: User, wim: User, berk: Group) -> None:
    Preferences.objects.create(user=noor, at_once=["thanks"], digest="off")
    answered(make.question(berk, noor), wim)
    told(noor, Kind.THANKS, by=wim, group=berk)
    mails(NOON)
    assert subjects() == ["Wim bedankt je voor je antwoord"]
    assert not Notification.objects.untold().exists()


@pytest.mark.parametrize("quiet", [{"digest": "off"}, {"is_muted": True}])
def test_a_group_that_was_switched_off_sends_nothing_at_once(
    noor: User, wim: User, berk: Group, quiet: dict[str, object]
) -> None:
    Membership.objects.filter(user=noor).update(**quiet)
    answered(make.question(berk, noor), wim)
    mails(NOON)
    assert not mailbox.outbox


def test_the_link_in_it_stops_mails_at_once_and_leaves_the_digest(noor: User, wim: User, berk: Group) -> None:
    answered(make.question(berk, noor), wim)
    mails(NOON)
    address = mailbox.outbox[0].message()["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")
    Client(enforce_csrf_checks=True).post(address, {"List-Unsubscribe": "One-Click"})
    chosen = Preferences.objects.get(user=noor)
    assert (chosen.at_once, chosen.digest) == ([], "daily")


def test_an_invitation_to_a_closed_group_tells_nothing_of_it(noor: User) -> None:
    wilg = make.group("wilg", access="closed")
    told(noor, Kind.INVITATION, group=wilg, sentence="Kom bij Wilg.", path="/uitnodiging/abc/")
    mails(NOON)
    message = mailbox.outbox[0]
    assert "Wilg" not in message.subject + message.body
    assert "http://localhost:8000/uitnodiging/abc/" in message.body
