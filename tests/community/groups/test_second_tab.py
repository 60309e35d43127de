"""A button on a page that stood open while it was done elsewhere says how it is now, and does nothing twice."""

import pytest
from django.core import mail
from django.test import Client

from community.groups.hosting.actions import lift_removal, remove_member
from community.groups.models import Group, Removal
from community.groups.requests.actions import ask_to_join, decide_request, take_request_back
from community.moderation.models import AuditEntry
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import DESK, browser, membership, presses
from tests.community.groups.test_mentors import wishes

pytestmark = pytest.mark.django_db


def test_a_mentor_is_confirmed_once(as_host: Client, berk: Group, piet: User) -> None:
    wishes(berk, piet)
    second = make.member_of(berk, "Jet", "professional", role="host")
    presses(as_host, berk, piet, "mentor")
    assert "Dat is gebeurd." in presses(browser(second), berk, piet, "mentor")
    assert membership(berk, piet).is_mentor
    assert AuditEntry.objects.filter(action="confirm_mentor").count() == 1


def test_a_wish_that_a_host_declined_is_confirmed_by_nobody(as_host: Client, berk: Group, piet: User) -> None:
    wishes(berk, piet)
    presses(as_host, berk, piet, "no-mentor")
    assert "vraagt niet meer om CIO-begeleider te zijn" in presses(as_host, berk, piet, "mentor")
    assert not membership(berk, piet).is_mentor


def test_a_removal_is_lifted_once(as_host: Client, berk: Group, piet: User, hanneke: User) -> None:
    removal = remove_member(group=berk, person=piet, by=hanneke)
    mail.outbox.clear()
    pages = [as_host.post(f"{DESK}verwijderd/{removal.pk}/", follow=True).content.decode() for _tab in range(2)]
    assert all("Piet mag terugkomen" in page for page in pages)
    assert AuditEntry.objects.filter(action="lift_removal").count() == 1
    assert Removal.objects.in_force().count() == 0


def test_an_old_removal_that_is_lifted_says_nothing_of_a_newer_one(
    as_host: Client, berk: Group, piet: User, hanneke: User
) -> None:
    old = remove_member(group=berk, person=piet, by=hanneke)
    lift_removal(removal=old, by=hanneke)
    remove_member(group=berk, person=piet, by=hanneke)
    page = as_host.post(f"{DESK}verwijderd/{old.pk}/", follow=True).content.decode()
    assert "Piet is er sindsdien weer uit gehaald" in page and "mag terugkomen" not in page
    assert Removal.objects.in_force().count() == 1


@pytest.mark.parametrize("place", ["", "weg/"])
def test_who_left_meanwhile_has_no_buttons(as_host: Client, berk: Group, piet: User, place: str) -> None:
    number = membership(berk, piet).pk
    membership(berk, piet).delete()
    page = as_host.post(f"{DESK}leden/{number}/{place}", {"what": "host", "why": "Zomaar."}, follow=True)
    assert "zit niet meer in de groep" in page.content.decode()


def test_a_request_that_was_answered_is_not_taken_back(as_lies: Client, eik: Group, lies: User, hanneke: User) -> None:
    request = ask_to_join(user=lies, group=eik, perspective="relative")
    decide_request(request=request, by=hanneke, accept=True, word="Welkom!")
    page = as_lies.post("/wijken/eik/aanvragen/terug/", follow=True).content.decode()
    assert "wacht niet meer" in page
    assert membership(eik, lies)


def test_a_request_that_was_taken_back_is_answered_with_a_sentence_and_the_word_stays(
    as_host: Client, eik: Group, lies: User
) -> None:
    request = ask_to_join(user=lies, group=eik, perspective="relative")
    take_request_back(request=request)
    sent = {f"{request.pk}-word": "Wat fijn dat je erbij komt.", f"{request.pk}-answer": "yes"}
    page = as_host.post(f"/wijken/eik/beheer/aanvragen/{request.pk}/", sent).content.decode()
    assert "Deze aanvraag is er niet meer" in page
    assert "Wat fijn dat je erbij komt." in page
