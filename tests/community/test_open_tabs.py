"""A page that stands open asks whether all that it shows may still be read; the answer never says what may not."""

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.hosting.actions import remove_member
from community.groups.models import Group, Membership
from community.moderation.cases import Reason
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat import factories as talk
from tests.community.moderation.conftest import reported

pytestmark = pytest.mark.django_db
HERE, GONE = 204, 205


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client


def looks(client: Client, query: str) -> int:
    answer = client.get(f"/te-zien/?{query}")
    assert answer.content == b""
    return int(answer.status_code)


def test_what_may_be_read_stays(as_noor: Client, berk: Group, samira: User) -> None:
    questions = [make.question(berk, samira) for _each in range(3)]
    asked = "&".join(f"vraag={each.pk}" for each in questions)
    assert looks(as_noor, f"kent=berk&leest=berk&{asked}&vraag={questions[0].pk}") == HERE
    assert looks(as_noor, "") == HERE


@pytest.mark.parametrize("access", ["open", "on_request", "closed"])
@pytest.mark.parametrize("shows", ["vraag={question}", "leest=berk"])
def test_who_was_removed_lets_go(
    as_noor: Client, berk: Group, noor: User, samira: User, access: str, shows: str
) -> None:
    Group.objects.update(access=access)
    asked = shows.format(question=make.question(berk, samira).pk)
    assert looks(as_noor, asked) == HERE
    remove_member(group=berk, person=noor, by=None)
    assert looks(as_noor, asked) == GONE
    assert looks(as_noor, "kent=berk") == GONE


def test_a_group_that_closed_is_let_go_of_by_who_is_not_in_it(as_noor: Client, berk: Group, noor: User) -> None:
    Membership.objects.filter(user=noor).delete()
    assert looks(as_noor, "kent=berk&leest=berk") == HERE
    Group.objects.update(access="closed")
    assert looks(as_noor, "kent=berk") == looks(as_noor, "leest=berk") == GONE


def test_a_message_goes_with_its_room(as_noor: Client, berk: Group, noor: User, samira: User) -> None:
    message = talk.message(berk, samira)
    assert looks(as_noor, f"bericht={message.pk}") == HERE
    remove_member(group=berk, person=noor, by=None)
    assert looks(as_noor, f"bericht={message.pk}") == GONE


@pytest.mark.parametrize("asked", ["vraag=x", f"vraag={'9' * 40}", "kent=%00", "leest=' or 1", "bericht=-1", "vraag="])
def test_what_no_page_shows_is_not_there(as_noor: Client, asked: str) -> None:
    assert looks(as_noor, asked) == GONE


@pytest.mark.parametrize("field", ["hidden_at", "deleted_at"])
def test_what_went_out_of_sight_is_let_go_of_but_not_by_who_wrote_it(
    as_noor: Client, client: Client, berk: Group, samira: User, field: str
) -> None:
    number = make.question(berk, samira).pk
    Question.objects.update(**{field: timezone.now()})
    assert looks(as_noor, f"vraag={number}") == GONE
    client.force_login(samira)
    assert looks(client, f"vraag={number}") == HERE


def test_what_hosts_look_after_is_let_go_of_when_they_are_hosts_no_more(
    as_noor: Client, berk: Group, noor: User, samira: User
) -> None:
    Membership.objects.filter(user=noor).update(role=Membership.Role.HOST)
    question = make.question(berk, samira)
    case = reported(question, make.member_of(berk, "Tom"), Reason.UNKIND)
    asked = [f"zaak={case.pk}", "beheert=berk"]
    assert [looks(as_noor, each) for each in asked] == [HERE, HERE]
    Membership.objects.filter(user=noor).update(role=Membership.Role.MEMBER)
    assert [looks(as_noor, each) for each in asked] == [GONE, GONE]
    assert looks(as_noor, f"leest=berk&vraag={question.pk}") == HERE


def test_a_visitor_is_led_to_the_login(client: Client, berk: Group) -> None:
    assert client.get("/te-zien/?kent=berk").headers["Location"].startswith("/account/login/")
