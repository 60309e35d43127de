"""Whom a host takes out hears it and why, here and by mail; the reason is for that person alone."""

import pytest
from django.contrib.auth.models import Group as Role
from django.core import mail as mailbox
from django.core.exceptions import ValidationError

from community.groups.models import Group, Removal
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.removing.actions import remove_as_host
from community.moderation.cases import Case
from community.moderation.models import AuditEntry
from community.notifications.jobs import mails
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, joined, membership, seen
from tests.community.notifications.clock import at

pytestmark = pytest.mark.django_db
WHY = "Je deelde telkens namen van bewoners."


@pytest.fixture(params=["open", "on_request", "closed"])
def group(request: pytest.FixtureRequest, hanneke: User) -> Group:
    return hosted("linde", hanneke, access=request.param)


@pytest.fixture
def noor(group: Group) -> User:
    return make.member_of(group, "Noor")


def takes_out(group: Group, person: User, by: User, why: str = WHY) -> str:
    place = f"/wijken/{group.slug}/beheer/leden/{membership(group, person).pk}/weg/"
    return browser(by).post(place, {"why": why}, follow=True).content.decode()


def test_who_is_taken_out_reads_why(group: Group, noor: User, hanneke: User) -> None:
    assert "/weg/" in seen(browser(hanneke), f"/wijken/{group.slug}/beheer/")
    takes_out(group, noor, hanneke)
    news = seen(browser(noor), "/meldingen/")
    case = Case.objects.get()
    assert "Je doet niet meer mee in" in news and f"/moderatie/bericht/{case.pk}/" in news and WHY not in news
    shown = seen(browser(noor), f"/moderatie/bericht/{case.pk}/")
    assert WHY in shown and "/help/" in shown
    assert ("Linde" in news, "Linde" in shown) == (group.access != "closed",) * 2


def test_a_mail_says_it_too_and_of_a_group_that_is_not_open_no_name(group: Group, noor: User, hanneke: User) -> None:
    takes_out(group, noor, hanneke)
    mails(at("2030-01-07 12:00"))
    (sent,) = (message for message in mailbox.outbox if message.to == [noor.email])
    text = f"{sent.subject} {sent.body} {sent.alternatives[0][0]}"
    assert f"/moderatie/bericht/{Case.objects.get().pk}/" in text and "Hier lees je" in text
    assert ("Linde" in text) == (group.access == "open") and WHY not in text and "Hanneke" not in text


@pytest.mark.parametrize("why", ["", "   ", "…"])
def test_a_reason_is_asked_for(group: Group, noor: User, hanneke: User, why: str) -> None:
    takes_out(group, noor, hanneke, why)
    assert membership(group, noor) and not Removal.objects.exists()
    if not why.strip():
        with pytest.raises(ValidationError):
            remove_as_host(group=group, person=noor, by=hanneke, why=why)


def test_the_reason_is_for_nobody_else(group: Group, noor: User, hanneke: User) -> None:
    takes_out(group, noor, hanneke)
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    case = Case.objects.get()
    for other in (mo, hanneke, make.person("Koos")):
        client = browser(other)
        assert [client.get(f"/moderatie/{place}{case.pk}/").status_code for place in ("", "bericht/")] == [404, 404]
        assert client.post(f"/moderatie/{case.pk}/heropenen/").status_code == 404
        assert client.get(f"/melden/deelname/{case.object_id}/").status_code == 404
    for reader in (mo, hanneke):
        assert "Linde" not in seen(browser(reader), "/moderatie/?lijst=klaar").partition("<main")[2]
    assert not AuditEntry.objects.filter(note__contains="namen").exists()
    assert not Notification.objects.filter(sentences__icontains="namen van").exists()


def test_a_group_that_went_on_in_a_closed_one_has_no_name_any_more(
    berk: Group, wilg: Group, hanneke: User, piet: User
) -> None:
    takes_out(berk, piet, hanneke)
    joined(berk, wilg, hanneke)
    assert "Wilg" not in seen(browser(piet), f"/moderatie/bericht/{Case.objects.get().pk}/")


def test_a_host_takes_nobody_out_twice_and_not_oneself(group: Group, noor: User, hanneke: User) -> None:
    assert WHY in takes_out(group, hanneke, hanneke), "what was typed is kept"
    assert membership(group, hanneke).is_host
