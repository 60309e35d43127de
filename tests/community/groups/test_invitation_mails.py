"""The mail of an invitation, handed to a mail server that is not always kind."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core import mail as mailbox
from django.test import Client
from django.utils import timezone, translation

from community.groups.invitations.actions import invite_by_mail
from community.groups.invitations.jobs import invitations
from community.groups.invitations.mail import deliver
from community.groups.invitations.models import Invitation
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make
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


def test_a_personal_mail_names_the_host_and_its_address_is_forgotten_when_used(
    as_host: Client, wilg: Group, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"})
    invitation = Invitation.objects.get()
    assert mailbox.outbox[0].to == ["truus@voorbeeld.nl"]
    assert mailbox.outbox[0].subject == "Hanneke nodigt je uit voor een leergroep op Leerkring"
    assert settings.WAGTAILADMIN_BASE_URL + address(invitation) in str(mailbox.outbox[0].body)
    assert enters(make.person("Truus"), invitation) == 302
    invitation.refresh_from_db()
    assert (invitation.email, invitation.uses, invitation.max_uses) == ("", 1, 1)


def test_an_account_that_has_not_proven_its_address_is_mailed_as_anybody(
    wilg: Group, hanneke: User, lies: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    lies.emailaddress_set.update(verified=False)  # type: ignore[attr-defined]
    User.objects.filter(pk=lies.pk).update(language="en")
    with django_capture_on_commit_callbacks(execute=True):
        invite_by_mail(by=hanneke, group=wilg, email=lies.email)
    assert mailbox.outbox[0].subject == "Hanneke invites you to a learning group on Leerkring"


@pytest.mark.parametrize(("slug", "is_named"), [("berk", True), ("eik", True), ("wilg", False)])
def test_it_has_two_parts_that_lead_to_it_and_name_no_closed_group(
    slug: str, is_named: bool, berk: Group, eik: Group, wilg: Group, hanneke: User
) -> None:
    Group.objects.update(about="Bij ons gaat het over wondzorg.")
    invitation = invited(Group.objects.get(slug=slug), hanneke)
    (sent,) = mailbox.outbox
    ((html, kind),) = sent.alternatives
    assert kind == "text/html" and '<html lang="nl">' in html
    assert f'<a href="{settings.WAGTAILADMIN_BASE_URL}{address(invitation)}">' in html
    for part in (str(sent.body), str(html)):
        without_address = part.replace(address(invitation), "")
        assert "Hanneke nodigt je uit" in part and settings.WAGTAILADMIN_BASE_URL + address(invitation) in part
        assert (slug.capitalize() in without_address) == is_named
        assert "wondzorg" not in part


def test_it_is_sent_as_our_other_mails_are_and_shown_once(wilg: Group, hanneke: User, settings: Any) -> None:
    settings.BOUNCE_ADDRESS = "terug@leerkring.example"
    invitation = invited(wilg, hanneke)
    Invitation.objects.update(mail_due_at=timezone.now())  # as after a crash between the yes of the server and ours
    assert deliver(invitation.pk, timezone.now())
    first, second = (sent.message() for sent in mailbox.outbox)
    assert first["Message-ID"] == second["Message-ID"] == f"<{invitation.nonce}@leerkring.example>"
    assert first["Auto-Submitted"] == "auto-generated"
    assert (mailbox.outbox[0].from_email, first["From"]) == ("terug@leerkring.example", settings.DEFAULT_FROM_EMAIL)


def test_a_name_cannot_add_headers_or_markup(wilg: Group, hanneke: User) -> None:
    User.objects.filter(pk=hanneke.pk).update(display_name="Han\r\nBcc: x@y.nl <b>")
    invited(wilg, hanneke)
    assert mailbox.outbox[0].subject.startswith("Han Bcc: x@y.nl <b> nodigt")
    assert "x@y.nl &lt;b&gt;" in mailbox.outbox[0].alternatives[0][0]


@pytest.mark.parametrize(("language", "said"), [("en", "invites you"), ("nl", "nodigt je uit"), ("", "nodigt je uit")])
def test_to_who_has_no_account_it_speaks_the_language_of_who_invites_else_dutch(
    wilg: Group, hanneke: User, language: str, said: str
) -> None:
    User.objects.filter(pk=hanneke.pk).update(language=language)
    with translation.override("en"):  # whatever happens to be active in the process that sends it
        invited(wilg, hanneke)
    (sent,) = mailbox.outbox
    assert said in sent.subject and said in str(sent.body) and said in sent.alternatives[0][0]


def invited(group: Group, by: User) -> Invitation:
    """Invite somebody without an account, and let the mail go."""
    made = invite_by_mail(by=User.objects.get(pk=by.pk), group=group, email="truus@voorbeeld.nl")
    assert deliver(made.pk, timezone.now())
    return made


def test_addresses_of_what_is_over_are_forgotten(wilg: Group, hanneke: User) -> None:
    invitation = invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl")
    invitations(invitation.expires_at - timedelta(minutes=1))
    assert Invitation.objects.get().email
    invitations(invitation.expires_at)
    assert not Invitation.objects.get().email
