"""What who asked hears when a promise to look into their question ends before it was kept."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail as mailbox
from django.db import connection
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.models import Notification
from community.notifications.preferences import Preferences
from community.notifications.wording import line
from community.questions.actions import answer_question, expire_promises, promise, withdraw_promise
from community.questions.models import Question
from community.questions.privacy import hide
from community.questions.promises import Promise
from community.questions.state import locked
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def samira(berk: Group, client: Client) -> User:
    person = make.member_of(berk, "Samira", "professional")
    client.force_login(person)
    return person


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


def tap(client: Client, question: Question, on: str = "1") -> int:
    return client.post(f"/wijken/berk/vragen/{question.pk}/belofte/", {"on": on}).status_code


def test_after_48_hours_both_hear_that_it_is_over(client: Client, question: Question, samira: User, noor: User) -> None:
    tap(client, question)
    Notification.objects.update(read_at=timezone.now())
    now = timezone.now()
    assert expire_promises(now + timedelta(hours=47)) == "0 promises ended"
    assert expire_promises(now + timedelta(hours=49)) == "1 promises ended"
    assert expire_promises(now + timedelta(hours=49)) == "0 promises ended"
    assert Notification.objects.filter(user=samira, key__endswith=":over").count() == 1
    assert Notification.objects.filter(user=noor, key__endswith=":over").count() == 1


def take_back(client: Client, question: Question, samira: User) -> None:
    withdraw_promise(by=samira, question=question)


def leave(client: Client, question: Question, samira: User) -> None:
    client.post("/wijken/berk/mijn/weg/")


def remove_account(client: Client, question: Question, samira: User) -> None:
    hide(samira)


def let_it_pass(client: Client, question: Question, samira: User) -> None:
    expire_promises(timezone.now() + timedelta(hours=49))


@pytest.mark.parametrize("end", [take_back, leave, remove_account, let_it_pass])
@pytest.mark.parametrize("chose", [False, True])
def test_who_asked_hears_that_the_question_is_open_again(
    client: Client,
    question: Question,
    samira: User,
    noor: User,
    end: Callable[[Client, Question, User], None],
    chose: bool,
) -> None:
    """Within the product, without a name; by mail only who chose how they are told."""
    if chose:
        Preferences.objects.create(user=noor, at_once=["promise"], quiet_from=0, quiet_until=0)
    tap(client, question)
    Notification.objects.filter(user=noor).update(read_at=timezone.now())
    end(client, question, samira)
    assert not Promise.objects.exists()
    told = Notification.objects.filter(user=noor).latest("pk")
    assert line(told) == "Je vraag staat weer open voor iedereen. Wie kan, mag antwoorden."
    assert told.actor is None
    for days in range(4):  # one of them is a working day
        mails(timezone.now() + timedelta(days=days))
    assert bool([letter for letter in mailbox.outbox if letter.to == [noor.email]]) == chose


def test_who_asked_hears_nothing_of_promises_that_came_and_went(
    client: Client, question: Question, samira: User, noor: User
) -> None:
    for _again in range(3):
        tap(client, question)
        tap(client, question, on="0")
    assert not Notification.objects.filter(user=noor).exists()


@pytest.mark.parametrize("end", [take_back, let_it_pass])
@pytest.mark.parametrize("how", ["archived", "helped", "goes on elsewhere", "out of sight"])
def test_what_asks_for_no_answer_is_not_said_to_be_open(
    client: Client,
    question: Question,
    samira: User,
    noor: User,
    berk: Group,
    end: Callable[[Client, Question, User], None],
    how: str,
) -> None:
    tap(client, question)
    Notification.objects.update(read_at=timezone.now())
    now = timezone.now()
    changes: dict[str, dict[str, object]] = {
        "helped": {"helped_at": now},
        "goes on elsewhere": {"duplicate_of": make.question(berk, noor, "Wie wekt wie?")},
        "out of sight": {"hidden_at": now},
    }
    if how == "archived":
        Group.objects.filter(pk=berk.pk).update(status="archived")
    else:
        Question.objects.filter(pk=question.pk).update(**changes[how])
    end(client, question, samira)
    assert not Promise.objects.exists()
    assert not Notification.objects.filter(key__endswith=":over").exists()


@pytest.mark.parametrize("end", [take_back, leave, remove_account, let_it_pass])
def test_the_question_is_locked_first_as_answering_does(
    client: Client,
    question: Question,
    samira: User,
    end: Callable[[Client, Question, User], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Somebody answers in one tab and ends their promise in another: then neither waits for the other for ever."""
    tap(client, question)
    steps: list[str] = []

    def lock(those: Question) -> Question:
        steps.append("lock")
        return locked(those)

    def watch(execute: Callable[..., object], sql: str, *rest: object) -> object:
        if re.match(r'(DELETE FROM|INSERT .*INTO) "community_(promise|notification)"', sql):
            steps.append("write")
        return execute(sql, *rest)

    monkeypatch.setattr(promise, "locked", lock)
    with connection.execute_wrapper(watch):
        end(client, question, samira)
    assert steps[0] == "lock" and "write" in steps


def test_one_that_was_kept_is_no_news_of_its_end(client: Client, question: Question, samira: User, noor: User) -> None:
    tap(client, question)
    answer_question(by=samira, question=question, text="Doe het gordijn open.")
    assert {row.kind for row in Notification.objects.filter(user=noor)} == {"promise", "answer"}
