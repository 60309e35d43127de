"""Pages ask the database as often with much on them as with little."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from community.groups.models import Group
from community.notifications.following import follow
from community.offering.models import Offer
from community.questions.actions import promise_answer
from community.questions.models import Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.factories import example

pytestmark = pytest.mark.django_db
MOST, MOST_TODAY = 12, 16


def talk(group: Group, asker: User, answers: int) -> Question:
    """A question with so many answers of different people, a reaction below each, tags and wishes."""
    question = make.question(group, asker)
    question.tags.add("eten", "dementie")
    question.wanted.create(perspective="relative")
    for number in range(answers):
        answer = make.answer(question, make.member_of(group, f"Mens {question.pk} {number}", "professional"))
        make.answer(question, asker, "Dank je.", follows=answer, by_asker=True)
    follow(user=asker, thing=question)
    return question


def count(client: Client, address: str) -> int:
    assert client.get(address).status_code == 200  # fills what is kept per process
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_a_question_with_ten_answers(client: Client, noor: User, berk: Group) -> None:
    few, many = talk(berk, noor, 1), talk(berk, noor, 10)
    assert count(client, many.get_absolute_url()) == count(client, few.get_absolute_url()) <= MOST


def test_a_question_that_somebody_else_asked(client: Client, noor: User, samira: User, berk: Group) -> None:
    question = talk(berk, samira, 10)
    promise_answer(by=make.member_of(berk, "Koos", "volunteer"), question=question)
    assert count(client, question.get_absolute_url()) <= MOST


def test_all_that_a_question_leads_to_is_read_with_it(client: Client, noor: User, samira: User, berk: Group) -> None:
    plain = talk(berk, noor, 1)
    page = example("geheugenkoor").page_ptr
    full = talk(berk, noor, 1)
    Question.objects.filter(pk=full.pk).update(about=page)
    promise_answer(by=samira, question=full)
    told = Reflection.objects.create(question=full, author=noor, perspective="trainee", text="Het hielp.")
    Offer.objects.create(reflection=told, page=page, offered_by=noor)
    assert count(client, full.get_absolute_url()) == count(client, plain.get_absolute_url())
    shown = client.get(full.get_absolute_url()).content.decode()
    assert shown.count('href="/voorbeelden/geheugenkoor/"') == 2
    assert "Samira kijkt ernaar" in shown


@pytest.mark.parametrize(
    "query",
    [f"lijst={name}" for name in ("nieuw", "onbeantwoord", "helpen", "mijn", "mijn-antwoord", "volg-ik")]
    + ["label=eten", "wijk=berk&wie=relative&status=beantwoord"],
)
def test_lists(client: Client, noor: User, samira: User, berk: Group, query: str) -> None:
    def fill(*askers: User) -> None:
        for who in askers:
            make.answer(talk(berk, who, 1), noor if who == samira else samira)

    fill(noor, samira)
    address = f"/vragen/?{query}"
    before = count(client, address)
    for _ in range(3):
        fill(noor, samira)
    assert count(client, address) <= MOST
    assert count(client, address) == before


def test_today(client: Client, noor: User, samira: User, berk: Group) -> None:
    talk(berk, noor, 1)
    make.question(berk, samira, "Wie weet dit?")
    before = count(client, "/vandaag/")
    for _ in range(5):
        talk(berk, noor, 3)
        promise_answer(by=noor, question=make.question(berk, samira, "En wie weet dit?"))
    assert count(client, "/vandaag/") == before <= MOST_TODAY
