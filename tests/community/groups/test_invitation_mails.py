"""The mail of an invitation, handed to a mail server that is not always kind."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone

from community.groups.invitations.actions import invite_by_mail
from community.groups.invitations.jobs import invitations
from community.groups.invitations.mail import deliver
from community.groups.invitations.models import Invitation
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community.groups.conftest import seen
from tests.community.groups.test_invitations import address, enters
from tests.community.notifications.post_office import PostOffice, free_port, open_office

pytestmark = pytest.mark.django_db
DESK = "/wijken/wilg/beheer/uitnodigingen/"


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    with open_office(settings) as office:
        yield office


def test_a_mail_server_that_is_away_loses_no_invitation(
    as_host: Client, wilg: Group, settings: Any, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    with django_capture_on_commit_callbacks(execute=True):
        answer = as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"})
    assert answer.status_code == 302
    now = timezone.now()
    with open_office(settings) as office:
        assert invitations(now) == "0 sent, 0 addresses forgotten", "not before its time"
        assert invitations(now + timedelta(minutes=6)) == "1 sent, 0 addresses forgotten"
        assert invitations(now + timedelta(days=1)) == "0 sent, 0 addresses forgotten"
        assert len(office.taken) == 1
    assert address(Invitation.objects.get()) in office.taken[0].decode()


def test_what_the_mail_server_may_take_later_is_tried_less_and_less_often(
    wilg: Group, hanneke: User, office: PostOffice, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    office.to_recipient = "451 4.3.0 try again"
    with django_capture_on_commit_callbacks(execute=True):
        invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")
    now = timezone.now()
    for minutes in (6, 7, 25, 27):
        invitations(now + timedelta(minutes=minutes))
    assert office.asked == 3
    office.to_recipient = "250 OK"
    invitations(now + timedelta(hours=2))
    assert len(office.taken) == 1


def test_hosts_see_that_an_address_does_not_exist(
    as_host: Client, wilg: Group, office: PostOffice, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    office.to_recipient = "550 5.1.1 no such user"
    with django_capture_on_commit_callbacks(execute=True):
        as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"})
    invitations(timezone.now() + timedelta(days=3))
    assert office.asked == 1
    assert "De mail komt daar niet aan" in seen(as_host, DESK)


def test_two_processes_never_send_the_same_invitation(
    wilg: Group, hanneke: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    invitation = invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")
    others: list[bool] = []

    def meanwhile(*_args: Any) -> None:
        others.append(deliver(invitation.pk, timezone.now()))

    monkeypatch.setattr("community.groups.invitations.mail.send_invitation", meanwhile)
    assert deliver(invitation.pk, timezone.now())
    assert others == [False]


def test_a_personal_mail_names_group_and_host_and_its_address_is_forgotten_when_used(
    as_host: Client, wilg: Group, lies: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"})
    invitation = Invitation.objects.get()
    assert mailbox.outbox[0].to == ["truus@voorbeeld.nl"]
    assert "Hanneke" in mailbox.outbox[0].subject and "Wilg" in mailbox.outbox[0].subject
    assert settings.WAGTAILADMIN_BASE_URL + address(invitation) in str(mailbox.outbox[0].body)
    assert enters(lies, invitation) == 302
    invitation.refresh_from_db()
    assert (invitation.email, invitation.uses, invitation.max_uses) == ("", 1, 1)


def test_an_account_that_has_not_proven_its_address_is_mailed_as_anybody(
    wilg: Group, hanneke: User, lies: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    lies.emailaddress_set.update(verified=False)  # type: ignore[attr-defined]
    User.objects.filter(pk=lies.pk).update(language="en")
    with django_capture_on_commit_callbacks(execute=True):
        invite_by_mail(by=hanneke, group=wilg, email=lies.email)
    assert "invites you to Wilg" in mailbox.outbox[0].subject


def test_addresses_of_what_is_over_are_forgotten(wilg: Group, hanneke: User) -> None:
    invitation = invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")
    invitations(invitation.expires_at - timedelta(minutes=1))
    assert Invitation.objects.get().email
    invitations(invitation.expires_at)
    assert not Invitation.objects.get().email
