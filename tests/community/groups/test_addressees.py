"""Nobody is invited who is in the group already, or was removed from it: the host reads so, and nothing is sent."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail as mailbox
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from community.groups.hosting.actions import lift_removal
from community.groups.invitations.actions import invite_by_mail
from community.groups.invitations.jobs import invitations
from community.groups.invitations.mail import deliver
from community.groups.invitations.models import Invitation
from community.groups.membership.actions import lock_group
from community.groups.models import Group, Removal
from community.groups.removing.actions import remove_as_host
from community.notifications.jobs import mails
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.groups.test_personal_invitations import personal
from tests.community.notifications.clock import at

__all__ = ["personal"]

pytestmark = pytest.mark.django_db
DESK = "/wijken/wilg/beheer/uitnodigingen/"
REMOVED = "Wie het adres truus@voorbeeld.nl heeft, is uit deze groep gehaald."
INSIDE = "Wie het adres truus@voorbeeld.nl heeft, doet al mee in deze groep."


@pytest.fixture
def truus() -> User:
    return make.person("Truus")


def removed(user: User, group: Group, by: User) -> Removal:
    make.enter(group, user)
    remove_as_host(group=group, person=user, by=by, why="Het paste niet.")
    return Removal.objects.get()


def told(user: User) -> bool:
    return Notification.objects.filter(user=user, kind="invitation").exists()


def at_the_address(page: str) -> str:
    """What stands at the field, which keeps what was typed."""
    assert 'value="truus@voorbeeld.nl"' in page
    return page.partition('<input type="hidden" name="kind" value="mail">')[2].partition("</form>")[0]


@pytest.mark.parametrize(("how", "said"), [("removed", REMOVED), ("inside", INSIDE)])
def test_the_host_reads_why_at_the_address_and_nothing_goes(
    as_host: Client,
    wilg: Group,
    hanneke: User,
    truus: User,
    how: str,
    said: str,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    removed(truus, wilg, hanneke) if how == "removed" else make.enter(wilg, truus)
    with django_capture_on_commit_callbacks(execute=True):
        answer = as_host.post(DESK, {"kind": "mail", "email": "truus@voorbeeld.nl"})
    field = at_the_address(answer.content.decode())
    assert answer.status_code == 200 and said in field and 'aria-invalid="true"' in field
    assert not Invitation.objects.exists() and not told(truus) and mailbox.outbox == []


def test_a_second_proven_address_counts_and_one_that_is_not_proven_says_nothing(
    wilg: Group, hanneke: User, lies: User
) -> None:
    removed(lies, wilg, hanneke)
    row = EmailAddress.objects.create(user=lies, email="truus@voorbeeld.nl", verified=False)
    Invitation.objects.filter(pk=invite_by_mail(by=hanneke, group=wilg, email="truus@voorbeeld.nl").pk).delete()
    EmailAddress.objects.filter(pk=row.pk).update(verified=True)
    with pytest.raises(ValidationError, match="gehaald"):
        invite_by_mail(by=hanneke, group=wilg, email="Truus@voorbeeld.nl")


def test_in_another_group_and_after_it_is_lifted_one_is_invited(
    wilg: Group, berk: Group, hanneke: User, truus: User
) -> None:
    removal = removed(truus, wilg, hanneke)
    invite_by_mail(by=hanneke, group=berk, email=truus.email)
    lift_removal(removal=removal, by=hanneke)
    invite_by_mail(by=hanneke, group=wilg, email=truus.email)
    assert Invitation.objects.count() == 2 and told(truus)


def test_who_left_is_invited(wilg: Group, hanneke: User, truus: User) -> None:
    make.enter(wilg, truus).delete()
    invite_by_mail(by=hanneke, group=wilg, email=truus.email)
    assert told(truus)


@pytest.mark.parametrize(("how", "said"), [("removed", REMOVED), ("inside", INSIDE)])
def test_sent_again_it_says_so_and_names_the_address(
    personal: Invitation, as_host: Client, wilg: Group, hanneke: User, truus: User, how: str, said: str
) -> None:
    removed(truus, wilg, hanneke) if how == "removed" else make.enter(wilg, truus)
    shown = as_host.post(f"{DESK}{personal.pk}/opnieuw/", follow=True).content.decode()
    assert said in shown and "opnieuw verstuurd" not in shown
    assert Invitation.objects.get() == personal and not told(truus)


def test_what_somebody_was_told_before_is_not_mailed_after_the_removal(
    wilg: Group, hanneke: User, truus: User, as_host: Client
) -> None:
    invite_by_mail(by=hanneke, group=wilg, email=truus.email)
    removed(truus, wilg, hanneke)
    mails(at("2030-01-07 12:00"))
    assert not [sent for sent in mailbox.outbox if "uitgenodigd" in sent.subject or "/uitnodiging/" in str(sent.body)]
    assert "/uitnodiging/" not in seen(browser(truus), "/meldingen/") and not told(truus)
    again = f"{DESK}{Invitation.objects.get().pk}/opnieuw/"
    assert REMOVED in as_host.post(again, follow=True).content.decode()


def test_it_waits_for_who_is_removed_at_the_same_moment(
    wilg: Group, hanneke: User, truus: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(number: int) -> Group:
        Removal.objects.create(group=wilg, user=truus)  # somebody held the lock of the group
        return lock_group(number)

    monkeypatch.setattr("community.groups.invitations.actions.lock_group", meanwhile)
    with pytest.raises(ValidationError):
        invite_by_mail(by=hanneke, group=wilg, email=truus.email)


@pytest.mark.parametrize("how", ["removed", "inside"])
def test_a_mail_that_waits_goes_no_more_and_its_invitation_ends(
    personal: Invitation, as_host: Client, wilg: Group, hanneke: User, truus: User, how: str
) -> None:
    removed(truus, wilg, hanneke) if how == "removed" else make.enter(wilg, truus)
    assert invitations(timezone.now() + timedelta(minutes=6)).startswith("0 sent")
    assert mailbox.outbox == [] and not deliver(personal.pk, timezone.now())
    assert not Invitation.objects.usable().exists() and "truus@" not in seen(as_host, DESK)


def test_who_has_an_account_elsewhere_is_still_not_told_of_to_the_host(
    as_host: Client, lies: User, wilg: Group, hanneke: User
) -> None:
    pages = [
        as_host.post(DESK, {"kind": "mail", "email": email}, follow=True).content.decode()
        for email in (lies.email, "niemand@voorbeeld.nl")
    ]
    assert all("De uitnodiging is onderweg" in page for page in pages)
    assert browser(lies).get("/meldingen/").status_code == 200


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("truus@voorbeeld\u200f.nl", "In dit e-mailadres staat een teken dat je niet ziet."),
        ("t" * 300 + "@voorbeeld.nl", "Dit e-mailadres is te lang."),
    ],
)
def test_an_address_to_which_no_mail_can_get_is_refused_at_the_field(
    as_host: Client, wilg: Group, typed: str, said: str, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = as_host.post(DESK, {"kind": "mail", "email": typed})
    shown = answer.content.decode()
    assert answer.status_code == 200 and said in shown and typed in shown and 'aria-invalid="true"' in shown
    assert not Invitation.objects.exists() and mailbox.outbox == []
