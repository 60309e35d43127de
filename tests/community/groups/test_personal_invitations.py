"""A personal invitation is for the address that it was sent to; a link is for whoever has it."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail as mailbox
from django.test import Client

from community.groups.invitations.actions import accept, invite_by_mail
from community.groups.invitations.models import Invitation
from community.groups.models import Group, Membership
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.groups.test_invitations import address, enters
from tests.factories import member

pytestmark = pytest.mark.django_db
ELSEWHERE = "Deze uitnodiging is naar een ander adres gestuurd"


@pytest.fixture
def personal(wilg: Group, hanneke: User) -> Invitation:
    return invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")


def test_who_is_logged_in_with_another_address_is_told_how_to_go_on(personal: Invitation, as_lies: Client) -> None:
    answer = as_lies.get(address(personal))
    words = answer.content.decode()
    assert answer.status_code == 403
    assert ELSEWHERE in words and "lies@voorbeeld.nl" in words and "/account/email/" in words
    assert "Wilg" not in words and "truus@voorbeeld.nl" not in words


def test_and_does_not_come_in(personal: Invitation, lies: User) -> None:
    assert enters(lies, personal) == 403
    with pytest.raises(NotAllowed):
        accept(invitation=personal, user=lies, perspective="relative")
    assert not Membership.objects.filter(user=lies).exists()
    personal.refresh_from_db()
    assert (personal.uses, personal.email) == (0, "truus@voorbeeld.nl")


def test_a_visitor_reads_no_name_of_a_closed_group_before_the_address_is_proven(
    personal: Invitation, client: Client
) -> None:
    shown = seen(client, address(personal))
    assert "Hanneke nodigt je uit voor een leergroep" in shown
    assert "Wilg" not in shown and "Wilg" not in seen(client, "/account/login/")
    client.force_login(make.person("Truus"))
    assert "Wilg" in seen(client, address(personal))


def test_of_a_group_that_everybody_may_know_a_visitor_reads_the_name(eik: Group, hanneke: User, client: Client) -> None:
    made = invite_by_mail(by=hanneke, group=eik, email="truus@voorbeeld.nl")
    assert "Hanneke nodigt je uit voor Eik" in seen(client, address(made))


def test_it_waits_while_somebody_logs_in_with_the_other_address(personal: Invitation, as_lies: Client) -> None:
    truus = member("truus@voorbeeld.nl", "een lange zin hier", display_name="Truus")
    left = as_lies.post("/account/logout/", {"next": address(personal)})
    assert left.headers["Location"] == address(personal)
    as_lies.get(address(personal))
    answer = as_lies.post("/account/login/", {"login": truus.email, "password": "een lange zin hier"})
    assert answer.headers["Location"] == address(personal)
    assert enters(truus, personal) == 302


def test_another_proven_address_of_the_account_will_do_and_an_unproven_one_will_not(
    personal: Invitation, lies: User
) -> None:
    row = EmailAddress.objects.create(user=lies, email="Truus@voorbeeld.nl", verified=False)
    assert enters(lies, personal) == 403
    EmailAddress.objects.filter(pk=row.pk).update(verified=True)
    assert enters(lies, personal) == 302


def test_who_has_the_address_as_a_second_one_is_told_here(wilg: Group, hanneke: User, lies: User) -> None:
    EmailAddress.objects.create(user=lies, email="truus@voorbeeld.nl", verified=True)
    invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")
    assert Notification.objects.filter(user=lies).exists()
    assert mailbox.outbox == []


def test_an_account_that_did_not_prove_the_address_is_mailed_there(wilg: Group, hanneke: User, lies: User) -> None:
    User.objects.filter(pk=lies.pk).update(email="nieuw@voorbeeld.nl")  # not proven yet
    made = invite_by_mail(by=hanneke, group=wilg, email="nieuw@voorbeeld.nl")
    assert not Notification.objects.filter(user=lies).exists()
    assert Invitation.objects.get(pk=made.pk).mail_due_at


def test_who_is_inside_already_is_led_there(personal: Invitation, hanneke: User) -> None:
    assert browser(hanneke).get(address(personal)).headers["Location"] == "/wijken/wilg/"
