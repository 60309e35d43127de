"""A page that stands open asks whether all that it shows may still be read; the answer never says what may not."""

from urllib.parse import urlencode

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.chat.models import Message
from community.groups.hosting.actions import remove_member
from community.groups.models import Group, Membership
from community.groups.rules import HouseRules
from community.moderation.cases import Reason
from community.questions.actions.ask import Wording
from community.questions.actions.edit import edit_question
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat import factories as talk
from tests.community.moderation.conftest import reported
from tests.community.open_tab import GONE, HERE, stays

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client


def looks(client: Client, *links: str, here: str = "/vandaag/") -> int:
    answer = client.get(f"/te-zien/?{urlencode([('hier', here), *(('pad', each) for each in links)])}")
    assert answer.content == b""
    return int(answer.status_code)


def test_what_may_be_read_stays(as_noor: Client, berk: Group, samira: User) -> None:
    questions = [make.question(berk, samira).get_absolute_url() for _each in range(3)]
    assert looks(as_noor, "/wijken/berk/", "/wijken/berk/gesprek/", *questions, questions[0]) == HERE
    assert looks(as_noor) == HERE


@pytest.mark.parametrize("access", ["open", "on_request", "closed"])
@pytest.mark.parametrize("shows", ["/wijken/berk/vragen/{question}/", "/wijken/berk/gesprek/"])
def test_who_was_removed_lets_go(
    as_noor: Client, berk: Group, noor: User, samira: User, access: str, shows: str
) -> None:
    Group.objects.update(access=access)
    asked = shows.format(question=make.question(berk, samira).pk)
    assert [looks(as_noor, asked), looks(as_noor, here=asked)] == [HERE, HERE]
    remove_member(group=berk, person=noor, by=None)
    assert [looks(as_noor, asked), looks(as_noor, here=asked)] == [GONE, GONE]
    assert looks(as_noor, "/wijken/berk/") == GONE


def test_a_group_that_closed_is_let_go_of_by_who_is_not_in_it(as_noor: Client, berk: Group, noor: User) -> None:
    Membership.objects.filter(user=noor).delete()
    assert looks(as_noor, "/wijken/berk/", "/wijken/berk/gesprek/") == HERE
    Group.objects.update(access="closed")
    assert looks(as_noor, "/wijken/berk/") == looks(as_noor, "/wijken/berk/gesprek/") == GONE


def test_a_message_goes_with_its_room(as_noor: Client, berk: Group, noor: User, samira: User) -> None:
    message = f"/gesprek/bericht/{talk.message(berk, samira).pk}/"
    assert looks(as_noor, message) == looks(as_noor, here=message) == HERE
    remove_member(group=berk, person=noor, by=None)
    assert looks(as_noor, message) == looks(as_noor, here=message) == GONE


@pytest.mark.parametrize("path", ["/wijken/berk/vragen/0/", f"/wijken/berk/vragen/{'9' * 40}/", "/moderatie/1/"])
def test_what_is_nowhere_is_not_there(as_noor: Client, berk: Group, path: str) -> None:
    assert looks(as_noor, path) == GONE


@pytest.mark.parametrize("path", ["", "x", "/wijken/\0/", "//elders.example/", "/api/v1/examples/1/"])
def test_what_is_no_address_of_a_group_counts_for_nothing(as_noor: Client, path: str) -> None:
    assert looks(as_noor, path) == looks(as_noor, here=path) == HERE


@pytest.mark.parametrize("field", ["hidden_at", "deleted_at"])
def test_what_went_out_of_sight_is_let_go_of_but_not_by_who_wrote_it(
    as_noor: Client, client: Client, berk: Group, samira: User, field: str
) -> None:
    question = make.question(berk, samira).get_absolute_url()
    Question.objects.update(**{field: timezone.now()})
    assert looks(as_noor, question) == GONE
    client.force_login(samira)
    assert looks(client, question) == HERE


def test_a_conversation_in_which_something_was_taken_away_stays(
    as_noor: Client, berk: Group, noor: User, samira: User
) -> None:
    """The socket says what becomes of messages; a page that is let go of would take along what somebody writes."""
    gone = talk.message(berk, samira, "Dag.")
    Message.objects.filter(pk=gone.pk).update(deleted_at=timezone.now(), text="")
    talk.message(berk, samira, "Dit blijft.")
    for path in ("/wijken/berk/gesprek/", f"/gesprek/bericht/{gone.pk}/"):
        assert stays(as_noor, path, as_noor.get(path).content.decode())
    remove_member(group=berk, person=noor, by=None)
    assert looks(as_noor, here="/wijken/berk/gesprek/") == GONE


def hosts(group: Group, person: User) -> None:
    Membership.objects.filter(group=group, user=person).update(role=Membership.Role.HOST)


def test_what_hosts_look_after_is_let_go_of_when_they_are_hosts_no_more(
    as_noor: Client, berk: Group, noor: User, samira: User
) -> None:
    hosts(berk, noor)
    question = make.question(berk, samira)
    case = f"/moderatie/{reported(question, make.member_of(berk, 'Tom'), Reason.UNKIND).pk}/"
    pages = ["/wijken/berk/beheer/", case]
    assert [looks(as_noor, here=each) for each in pages] == [HERE, HERE]
    Membership.objects.filter(user=noor).update(role=Membership.Role.MEMBER)
    assert [looks(as_noor, here=each) for each in pages] == [GONE, GONE]
    assert looks(as_noor, question.get_absolute_url(), "/wijken/berk/beheer/") == HERE


def test_who_looks_at_what_is_hidden_keeps_the_page(as_noor: Client, berk: Group, noor: User, samira: User) -> None:
    hosts(berk, noor)
    question = make.question(berk, samira)
    edit_question(by=samira, question=question, wording=Wording("Anders?"))
    case = reported(question, make.member_of(berk, "Tom"))
    for path in (f"/moderatie/{case.pk}/", "/moderatie/", f"{question.get_absolute_url()}eerder/"):
        page = as_noor.get(path)
        assert page.status_code == 200, path
        assert stays(as_noor, path, page.content.decode()), path


def test_new_house_rules_wait_until_the_person_does_something(as_noor: Client, berk: Group) -> None:
    HouseRules.objects.create(number=99, text_nl="Nieuw", text_en="New")
    assert looks(as_noor, "/wijken/berk/") == HERE


def test_it_sends_no_mail_to_who_has_to_prove_an_address(as_noor: Client, berk: Group, noor: User) -> None:
    EmailAddress.objects.filter(user=noor).update(verified=False)
    assert looks(as_noor, "/wijken/berk/") == GONE
    assert mail.outbox == []


def test_another_site_learns_nothing(as_noor: Client, berk: Group) -> None:
    for each in ("berk", "nergens"):
        answer = as_noor.get(f"/te-zien/?pad=/wijken/{each}/", headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == GONE


def test_a_visitor_lets_go(client: Client, berk: Group) -> None:
    assert looks(client, "/wijken/berk/") == GONE


def test_it_asks_the_same_however_much_is_shown(as_noor: Client, berk: Group, samira: User) -> None:
    asked = []
    for number in (1, 30):
        links = [make.question(berk, samira).get_absolute_url() for _each in range(number)]
        with CaptureQueriesContext(connection) as queries:
            looks(as_noor, "/wijken/berk/", "/wijken/berk/gesprek/", *links)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 8
