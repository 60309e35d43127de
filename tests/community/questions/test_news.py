"""A page that stands open says what came since, and lets go of what may not be read any more."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.blocks.models import Block
from community.groups.models import Group
from community.groups.rules import HouseRules
from community.questions.models import Answer, Question
from community.questions.promises import LASTS, Promise
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


@pytest.fixture
def answer(question: Question, samira: User) -> Answer:
    return make.answer(question, samira)


@pytest.fixture
def koos(berk: Group) -> User:
    return make.member_of(berk, "Koos", "volunteer")


@pytest.fixture
def address(client: Client, noor: User, question: Question, answer: Answer) -> str:
    """What the page asks that Noor opened."""
    client.force_login(noor)
    page = client.get(question.get_absolute_url()).content.decode()
    return unescape(re.findall(r'data-news="([^"]+)"', page)[0])


def test_nothing_new_is_an_empty_answer(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize("number, words", [(1, "Er is een nieuw antwoord"), (3, "Er zijn 3 nieuwe antwoorden")])
def test_answers_and_reactions_of_others_are_told(
    client: Client, address: str, answer: Answer, samira: User, noor: User, number: int, words: str
) -> None:
    for _each in range(number):
        make.answer(answer.question, samira, follows=answer)
    make.answer(answer.question, noor, "Dank je.", follows=answer)
    told = client.get(address).content.decode()
    assert words in told
    assert f'href="{answer.question.get_absolute_url()}"' in told


def test_a_promise_is_told_but_not_to_who_made_it(client: Client, address: str, question: Question, koos: User) -> None:
    Promise.objects.create(question=question, user=koos, until=timezone.now() + LASTS)
    assert "Er kijkt nu iemand naar deze vraag" in client.get(address).content.decode()
    client.force_login(koos)
    assert client.get(address).status_code == 204


def test_answers_of_who_is_blocked_are_no_news(client: Client, address: str, question: Question, koos: User) -> None:
    Block.objects.create(blocker=question.author, blocked=koos)
    make.answer(question, koos)
    assert client.get(address).status_code == 204


@pytest.mark.parametrize("what", ["question", "answer"])
def test_what_went_out_of_sight_is_let_go_of(
    client: Client, address: str, question: Question, answer: Answer, what: str
) -> None:
    kind: type[Question] | type[Answer] = Question if what == "question" else Answer
    kind.objects.update(hidden_at=timezone.now())
    reset = client.get(address)
    assert (reset.status_code, reset.content) == (205, b"")


@pytest.mark.parametrize("how", ["archived", "duplicate"])
def test_a_question_that_was_closed_is_told(client: Client, address: str, question: Question, how: str) -> None:
    if how == "archived":
        Group.objects.update(status=Group.Status.ARCHIVED)
    else:
        Question.objects.filter(pk=question.pk).update(duplicate_of=make.question(question.group, question.author))
    assert "Hier kan niets meer bij" in client.get(address).content.decode()
    page = client.get(question.get_absolute_url()).content.decode()
    assert client.get(unescape(re.findall(r'data-news="([^"]+)"', page)[0])).status_code == 204


def test_a_promise_that_was_taken_back_is_no_news(client: Client, address: str, question: Question, koos: User) -> None:
    promise = Promise.objects.create(question=question, user=koos, until=timezone.now() + LASTS)
    assert client.get(address).status_code == 200
    promise.delete()
    assert client.get(address).status_code == 204


def test_an_answer_that_was_held_is_news_when_it_is_let_through(
    client: Client, noor: User, question: Question, samira: User, koos: User
) -> None:
    held = make.answer(question, koos, hidden_at=timezone.now())
    shown = make.answer(question, samira)
    client.force_login(noor)
    page = client.get(question.get_absolute_url()).content.decode()
    asked = unescape(re.findall(r'data-news="([^"]+)"', page)[0])
    assert client.get(asked).status_code == 204
    Answer.objects.filter(pk=held.pk).update(hidden_at=None)
    assert "Er is een nieuw antwoord" in client.get(asked).content.decode()
    Answer.objects.filter(pk=shown.pk).update(hidden_at=timezone.now())
    assert client.get(asked).status_code == 205


def test_who_logged_out_lets_go_and_new_house_rules_wait(client: Client, address: str) -> None:
    HouseRules.objects.create(number=99, text_nl="Nieuw", text_en="New")
    assert client.get(address).status_code == 204
    client.logout()
    assert client.get(address).status_code == 205


SEEN = "?heeft={}&belofte={}&ziet=1&open=1"
ODD = ("", SEEN.format("x", 0), SEEN.format("", -1), SEEN.format("9" * 40, 0), "?heeft=&belofte=0&ziet=1")


@pytest.mark.parametrize("asked", ODD)
def test_what_no_page_asks_is_no_news(client: Client, address: str, asked: str) -> None:
    assert client.get(address.partition("?")[0] + asked).status_code == 204


def test_it_asks_the_same_whatever_was_said(client: Client, address: str, answer: Answer, samira: User) -> None:
    asked = []
    for _more in range(2):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))
        for _each in range(8):
            make.answer(answer.question, samira)
    assert asked[0] == asked[1] <= 8
