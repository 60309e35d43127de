"""Invitations by mail and by link: how long, for how many, taken back, and through logging in and signing up."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone

from community.groups.invitations.actions import accept, invite_by_mail, make_link, revoke
from community.groups.invitations.models import Invitation
from community.groups.models import Group, Membership, Removal
from community.groups.removing.actions import remove_as_host
from community.notifications.jobs import mails
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from leerkring.accounts.privacy.erase import erase_due_removals
from leerkring.accounts.privacy.leaving import remove_account
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.notifications.clock import at
from tests.factories import member

pytestmark = pytest.mark.django_db
DESK = "/wijken/wilg/beheer/uitnodigingen/"
OVER = "Deze uitnodiging is voorbij"


@pytest.fixture
def link(wilg: Group, hanneke: User) -> Invitation:
    return make_link(by=hanneke, group=wilg, days=7, max_uses=2)


def address(invitation: Invitation) -> str:
    return f"/uitnodiging/{invitation.token}/"


def enters(person: User, invitation: Invitation) -> int:
    return browser(person).post(address(invitation), {"perspective": "relative"}).status_code


def test_a_link_opens_a_closed_group(as_lies: Client, link: Invitation, lies: User) -> None:
    assert as_lies.get("/wijken/wilg/").status_code == 404
    assert "Wilg" in seen(as_lies, address(link))
    assert as_lies.post(address(link), {"perspective": "relative"}).headers["Location"] == "/wijken/wilg/"
    assert Membership.objects.get(user=lies).perspective == "relative"


def test_it_works_as_often_as_was_said_and_members_use_nothing_up(link: Invitation) -> None:
    first, second, third = (make.person(name) for name in ("Een", "Twee", "Drie"))
    assert [enters(first, link), enters(first, link), enters(second, link)] == [302, 302, 302]
    assert enters(third, link) == 404
    link.refresh_from_db()
    assert link.uses == 2
    assert not Membership.objects.filter(user=third).exists()


def test_who_is_inside_is_led_there_by_an_invitation_that_is_opened_again(
    wilg: Group, hanneke: User, lies: User
) -> None:
    one = make_link(by=hanneke, group=wilg, days=7, max_uses=1)
    assert enters(lies, one) == 302
    answer = browser(lies).get(address(one))
    assert answer.headers["Location"] == "/wijken/wilg/"
    assert OVER in browser(make.person("Een")).get(address(one)).content.decode()


def test_two_at_once_do_not_use_the_last_one_twice(wilg: Group, hanneke: User, lies: User) -> None:
    one = make_link(by=hanneke, group=wilg, days=7, max_uses=1)
    accept(invitation=one, user=make.person("Een"), perspective="relative")
    with pytest.raises(NotAllowed):  # `one` still says that nobody used it
        accept(invitation=one, user=lies, perspective="relative")


def test_it_ends_by_itself(link: Invitation, lies: User) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert OVER in browser(lies).get(address(link)).content.decode()
        assert enters(lies, link) == 404


def test_it_ends_when_it_is_taken_back(as_host: Client, link: Invitation, lies: User) -> None:
    as_host.post(f"{DESK}{link.pk}/weg/")
    assert enters(lies, link) == 404
    assert address(link) not in seen(as_host, DESK)


@pytest.mark.parametrize("status", ["archived", "merged"])
def test_it_ends_with_the_group(link: Invitation, lies: User, status: str) -> None:
    Group.objects.update(status=status)
    assert enters(lies, link) == 404


@pytest.mark.parametrize("token", ["x", "a:b", "é", "00000000-0000-0000-0000-000000000000:x", "9" * 3000])
def test_a_forged_link_opens_nothing(client: Client, link: Invitation, token: str) -> None:
    answer = client.get(f"/uitnodiging/{token}/")
    assert answer.status_code == 404
    assert OVER in answer.content.decode()


def test_who_was_removed_cannot_use_it_until_it_is_lifted(
    link: Invitation, lies: User, wilg: Group, hanneke: User
) -> None:
    enters(lies, link)
    remove_as_host(group=wilg, person=lies, by=hanneke, why="Het paste niet.")
    another = make_link(by=hanneke, group=wilg, days=7, max_uses=5)
    answer = browser(lies).get(address(another))
    assert answer.status_code == 403
    assert enters(lies, another) == 403
    assert not Membership.objects.filter(user=lies).exists()
    Removal.objects.update(lifted_at=timezone.now())
    assert enters(lies, another) == 302


def test_who_has_an_account_is_told_here_and_at_once_by_one_mail_that_names_no_closed_group(
    wilg: Group, hanneke: User, lies: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    User.objects.filter(pk=lies.pk).update(language="en")
    with django_capture_on_commit_callbacks(execute=True):
        invitation = invite_by_mail(by=hanneke, group=wilg, email=lies.email.upper())
    assert mailbox.outbox == [], "when it may come is up to who gets it"
    shown = seen(browser(lies), "/meldingen/")
    assert "Hanneke invites you to Wilg" in shown and address(invitation) in shown
    mails(at("2030-01-07 12:00"))
    (sent,) = mailbox.outbox
    assert sent.subject == "You are invited to a learning group"
    assert address(invitation) in str(sent.body)
    assert "Wilg" not in str(sent.body)
    assert enters(lies, invitation) == 302


def test_who_invited_has_no_name_any_more_once_the_account_is_removed(wilg: Group, hanneke: User, lies: User) -> None:
    make.member_of(wilg, "Jet", "relative", role="host")
    invite_by_mail(by=hanneke, group=wilg, email=lies.email)
    assert "Hanneke nodigt je uit voor Wilg" in seen(browser(lies), "/meldingen/")
    assert "Hanneke" not in str(Notification.objects.get(user=lies).sentences)
    remove_account(user=hanneke, keep_contributions=True, now=timezone.now())
    assert "Oud-lid nodigt je uit voor Wilg" in seen(browser(lies), "/meldingen/")
    assert erase_due_removals(timezone.now() + timedelta(days=8)) == 1
    assert "Iemand nodigt je uit voor Wilg" in seen(browser(lies), "/meldingen/")


def test_it_waits_while_somebody_logs_in(client: Client, link: Invitation) -> None:
    person = member("truus@voorbeeld.nl", "een lange zin hier", display_name="Truus")
    assert "Wilg" in client.get(address(link)).content.decode()
    answer = client.post("/account/login/", {"login": person.email, "password": "een lange zin hier"})
    assert answer.headers["Location"] == address(link)


def test_it_waits_while_somebody_signs_up(client: Client, link: Invitation) -> None:
    client.get(address(link))
    fields = {"email": "truus@voorbeeld.nl", "display_name": "Truus", "is_sixteen": "on", "agrees": "on"}
    client.post("/account/signup/", fields)
    code = next(word for word in str(mailbox.outbox[-1].body).split() if word.isdigit() and len(word) == 6)
    answer = client.post("/account/confirm-email/", {"code": code})
    assert answer.headers["Location"] == address(link)


def test_only_hosts_invite_and_take_back(wilg: Group, link: Invitation) -> None:
    piet = make.member_of(wilg, "Piet")
    with pytest.raises(NotAllowed):
        invite_by_mail(by=piet, group=wilg, email="x@voorbeeld.nl")
    with pytest.raises(NotAllowed):
        make_link(by=piet, group=wilg, days=7, max_uses=5)
    with pytest.raises(NotAllowed):
        revoke(invitation=link, by=piet)
    assert mailbox.outbox == []


@pytest.mark.parametrize(
    "fields", [{"days": "0"}, {"days": "365"}, {"max_uses": "0"}, {"max_uses": "101"}, {"max_uses": "x"}], ids=str
)
def test_no_link_for_ever_or_for_everybody(as_host: Client, wilg: Group, fields: dict[str, str]) -> None:
    answer = as_host.post(DESK, {"kind": "link", "days": "7", "max_uses": "5"} | fields)
    assert answer.status_code == 200
    assert not Invitation.objects.exists()


def test_an_archived_group_invites_nobody(as_host: Client, wilg: Group) -> None:
    Group.objects.update(status="archived")
    answer = as_host.post(DESK, {"kind": "link", "days": "7", "max_uses": "5"})
    assert answer.status_code == 403
    assert not Invitation.objects.exists()
