"""The page where two groups become one: who has the link, what one reads first, and what others are told."""

from typing import Any

import pytest
from django.contrib.auth.models import Group as Role
from django.test import Client
from django.utils import timezone

from community.chat.models import Message
from community.chat.rooms import room_of_question
from community.groups.hosting.merge_preview import what_moves
from community.groups.models import Group, Removal
from community.groups.permissions import NETWORK_MODERATOR
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat.factories import message
from tests.community.groups.conftest import browser, hosted, seen

pytestmark = pytest.mark.django_db
PLACE = "/wijken/berk/beheer/samen/"


@pytest.fixture
def mo() -> User:
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return mo


def test_first_one_reads_what_moves_and_that_it_is_for_ever(
    as_host: Client, berk: Group, es: Group, noor: User, piet: User, hanneke: User
) -> None:
    make.question(berk, piet)
    for text in ("Hoi allemaal.", "Wie is er vandaag?"):
        message(berk, hanneke, text)
    shown = as_host.post(PLACE, {"into": es.pk}).content.decode()
    assert "2 leden (1 ander lid doet daar al mee)" in shown, "Noor and Piet come along, and Hanneke is there"
    assert "worden gastvrouw of gastheer van Es" in shown
    assert "1 vraag" in shown and "2 berichten" in shown and "kan niet ongedaan" in shown
    assert Group.objects.get(pk=berk.pk).status == "active"
    as_host.post(PLACE, {"into": es.pk, "sure": "1"})
    assert Group.objects.get(pk=berk.pk).merged_into == es


def test_what_is_gone_or_stays_outside_does_not_count(
    as_host: Client, berk: Group, es: Group, noor: User, piet: User, hanneke: User
) -> None:
    for where, name in ((es, "Jet"), (berk, "Tom")):
        Removal.objects.create(group=where, user=make.member_of(berk, name))
    Removal.objects.create(group=es, user=noor, lifted_at=timezone.now())
    taken_away = make.question(berk, piet)
    message(room_of_question(taken_away), hanneke)
    Question.objects.update(deleted_at=timezone.now())
    make.question(berk, piet, hidden_at=timezone.now())
    for field in ("deleted_at", "hidden_at", "pinned_at"):
        Message.objects.filter(pk=message(berk, hanneke).pk).update(**{field: timezone.now()})
    shown = as_host.post(PLACE, {"into": es.pk}).content.decode()
    assert "2 leden (1 ander lid doet daar al mee)" in shown, "Noor and Piet come along, and Hanneke is there"
    assert "0 vragen" in shown and "1 bericht" in shown


@pytest.mark.parametrize("where", ["berk", "es", ""])
def test_it_says_that_mentors_may_be_confirmed_anew(as_host: Client, berk: Group, es: Group, where: str) -> None:
    if where:
        make.member_of(Group.objects.get(slug=where), "Ilse", "mentor")
    assert ("opnieuw bevestigen" in as_host.post(PLACE, {"into": es.pk}).content.decode()) == bool(where)


def test_what_it_asks_of_the_database_does_not_grow(
    as_host: Client, berk: Group, es: Group, hanneke: User, django_assert_num_queries: Any
) -> None:
    for number in range(4):
        make.question(berk, make.member_of(berk, f"Lid{number}", "mentor"))
        message(berk, hanneke)
    with django_assert_num_queries(5):
        what_moves(berk, es)


def test_a_second_yes_leads_to_the_group_that_goes_on(as_host: Client, berk: Group, es: Group, lies: User) -> None:
    for _twice in range(2):
        answer = as_host.post(PLACE, {"into": es.pk, "sure": "1"})
        assert answer.status_code == 302 and answer.headers["Location"] == "/wijken/es/"
    assert as_host.post(PLACE, {"into": es.pk}).status_code == 404, "only what was a yes"
    Group.objects.filter(pk=es.pk).update(access="closed")
    assert browser(lies).post(PLACE, {"into": es.pk, "sure": "1"}).status_code == 404
    assert Client().post(PLACE, {"into": es.pk, "sure": "1"}).headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize(("access", "ends"), [("open", False), ("closed", True)])
def test_it_says_whether_invitations_end(as_host: Client, berk: Group, hanneke: User, access: str, ends: bool) -> None:
    into = hosted("iep", hanneke, access=access)
    assert ("Uitnodigingen voor Berk vervallen" in as_host.post(PLACE, {"into": into.pk}).content.decode()) == ends


def test_only_groups_that_can_take_it_in_are_offered(hanneke: User, wilg: Group, es: Group) -> None:
    shown = seen(browser(hanneke), "/wijken/wilg/beheer/samen/")
    assert f'value="{es.pk}"' not in shown and "Er is geen groep die deze kan opnemen" in shown
    assert Group.objects.get(pk=wilg.pk).status == "active"


def test_a_network_moderator_has_the_link(mo: User, berk: Group, es: Group) -> None:
    at_mo = browser(mo)
    assert f'href="{PLACE}"' in seen(at_mo, "/wijken/berk/")
    for page in ("/wijken/voorstellen/", "/wijken/zonder-gastheer/"):
        assert "Gaan twee groepen samen verder?" in seen(at_mo, page)
    assert "Es" in seen(at_mo, PLACE)
    at_mo.post(PLACE, {"into": es.pk, "sure": "1"})
    assert Group.objects.get(pk=berk.pk).merged_into == es


def test_members_and_hosts_elsewhere_have_not(berk: Group, es: Group, piet: User) -> None:
    for person in (piet, make.member_of(es, "Jet", role="host")):
        assert PLACE not in seen(browser(person), "/wijken/berk/")


def test_who_may_not_reads_who_decides(berk: Group, piet: User) -> None:
    answer = browser(piet).get(PLACE)
    words = answer.content.decode()
    assert answer.status_code == 403
    assert "Hanneke" in words and "netwerkmoderator" in words and 'href="/wijken/berk/"' in words


def test_an_archived_group_has_no_link(as_host: Client, berk: Group) -> None:
    Group.objects.update(status="archived")
    assert PLACE not in seen(as_host, "/wijken/berk/beheer/instellingen/")
    assert as_host.get(PLACE).status_code == 403
