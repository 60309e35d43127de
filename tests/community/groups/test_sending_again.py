"""An invitation that is open already is not made twice: it is sent again, and then only the new one works."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone

from community.groups.invitations.actions import invite_by_mail, make_link, revoke, send_again
from community.groups.invitations.models import Invitation
from community.groups.invitations.views import MOST
from community.groups.membership.actions import lock_group
from community.groups.models import Group
from community.groups.removing.actions import remove_as_host
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import joined, seen
from tests.community.groups.test_invitations import address, enters
from tests.community.groups.test_personal_invitations import personal

__all__ = ["personal"]

pytestmark = pytest.mark.django_db
DESK = "/wijken/wilg/beheer/uitnodigingen/"


def test_a_second_one_to_the_same_address_says_that_one_is_open(personal: Invitation, as_host: Client) -> None:
    shown = as_host.post(DESK, {"kind": "mail", "email": "Truus@voorbeeld.nl"}).content.decode()
    assert "Er is al een uitnodiging voor dit adres" in shown and f"{DESK}{personal.pk}/opnieuw/" in shown
    assert Invitation.objects.get() == personal


@pytest.mark.parametrize("end", ["revoked_at", "expires_at", "uses"])
def test_one_that_is_over_is_in_nobodys_way(personal: Invitation, as_host: Client, end: str) -> None:
    Invitation.objects.update(**{end: 1 if end == "uses" else timezone.now()})
    assert as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"}).status_code == 302
    assert Invitation.objects.usable().get() != personal


def test_in_another_group_it_is_another_invitation(personal: Invitation, berk: Group, as_host: Client) -> None:
    at_berk = "/wijken/berk/beheer/uitnodigingen/"
    assert as_host.post(at_berk, {"kind": "mail", "email": "truus@voorbeeld.nl"}).status_code == 302


def test_it_is_sent_again_as_a_new_one(
    personal: Invitation, as_host: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        shown = as_host.post(f"{DESK}{personal.pk}/opnieuw/", follow=True).content.decode()
    assert "opnieuw verstuurd" in shown
    new = Invitation.objects.usable().get()
    (sent,) = mailbox.outbox
    assert sent.to == ["truus@voorbeeld.nl"] and address(new) in str(sent.body)
    truus = make.person("Truus")
    assert [enters(truus, each) for each in (personal, new)] == [404, 302]


def test_who_has_an_account_hears_it_again_and_of_the_new_one_alone(
    wilg: Group, hanneke: User, lies: User, as_lies: Client
) -> None:
    new = send_again(invitation=invite_by_mail(by=hanneke, group=wilg, email=lies.email), by=hanneke)
    assert seen(as_lies, "/meldingen/").count('href="/uitnodiging/') == 1
    assert address(new) in seen(as_lies, "/meldingen/")


@pytest.mark.parametrize("how", ["taken back", "the host removed", "merged into a closed group"])
def test_what_is_over_is_told_no_more(berk: Group, wilg: Group, hanneke: User, lies: User, how: str) -> None:
    jet = make.member_of(berk, "Jet", role="host")
    made = invite_by_mail(by=jet, group=berk, email=lies.email)
    assert Notification.objects.filter(user=lies).exists()
    if how == "taken back":
        revoke(invitation=made, by=hanneke)
    elif how == "the host removed":
        remove_as_host(group=berk, person=jet, by=hanneke, why="Het paste niet.")
    else:
        joined(berk, wilg, hanneke)
    assert not Notification.objects.filter(user=lies).exists()


def test_who_came_in_keeps_the_news_of_it(wilg: Group, hanneke: User, lies: User) -> None:
    made = invite_by_mail(by=make.member_of(wilg, "Jet", role="host"), group=wilg, email=lies.email)
    assert enters(lies, made) == 302
    remove_as_host(group=wilg, person=User.objects.get(display_name="Jet"), by=hanneke, why="Het paste niet.")
    assert Notification.objects.filter(user=lies, kind="invitation").exists()


def test_pressed_twice_it_is_sent_once_more_and_says_so(personal: Invitation, as_host: Client) -> None:
    first, second = (as_host.post(f"{DESK}{personal.pk}/opnieuw/", follow=True) for _time in range(2))
    assert "opnieuw verstuurd" in first.content.decode()
    assert second.status_code == 200 and "al opnieuw gestuurd" in second.content.decode()
    assert Invitation.objects.count() == 2


def test_it_waits_for_who_comes_in_at_the_same_moment(
    personal: Invitation, hanneke: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(number: int) -> Group:
        Invitation.objects.update(uses=1, email="")  # somebody held the lock of the group, and came in
        return lock_group(number)

    monkeypatch.setattr("community.groups.invitations.actions.lock_group", meanwhile)
    with pytest.raises(NotAllowed):
        send_again(invitation=personal, by=hanneke)
    assert Invitation.objects.get() == personal


def test_the_one_that_can_be_sent_again_stands_first(personal: Invitation, as_host: Client) -> None:
    for _number in range(MOST):
        Invitation.objects.create(group=personal.group, expires_at=personal.expires_at, max_uses=9)
    again = f"{DESK}{personal.pk}/opnieuw/"
    assert again not in seen(as_host, DESK)
    shown = as_host.post(DESK, {"kind": "mail", "email": "TRUUS@voorbeeld.nl"}).content.decode()
    assert "Er is al een uitnodiging voor dit adres" in shown and again in shown
    assert as_host.post(DESK, {"kind": "mail", "email": "geen adres"}).status_code == 200


def test_only_hosts_send_again_and_no_link_nor_what_is_over(personal: Invitation, wilg: Group, hanneke: User) -> None:
    link = make_link(by=hanneke, group=wilg, days=7, max_uses=2)
    with pytest.raises(NotAllowed):
        send_again(invitation=personal, by=make.member_of(wilg, "Piet"))
    with pytest.raises(NotAllowed):
        send_again(invitation=link, by=hanneke)
    revoke(invitation=personal, by=hanneke)
    with pytest.raises(NotAllowed):
        send_again(invitation=personal, by=hanneke)
