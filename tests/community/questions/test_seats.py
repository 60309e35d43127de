"""Whose seat is whose round a question: guides share one, and a manager is no guide."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.perspectives import Perspective
from community.questions.models import Question, WantedPerspective
from community.questions.seats import circle
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
GUIDE, MANAGER = "Begeleider", "Manager"


def seats_on(client: Client, question: Question) -> str:
    page = client.get(question.get_absolute_url()).content.decode()
    return page[page.index("kop-kring") :].partition("</section>")[0]


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


@pytest.mark.parametrize("guide", ["mentor", "supervisor", "practice_educator", "teacher", "learning_coach"])
def test_guides_share_a_seat_that_calls_nobody_a_mentor(
    client: Client, noor: User, question: Question, guide: str
) -> None:
    make.answer(question, make.member_of(question.group, "Gids", guide), perspective=guide)
    client.force_login(noor)
    seats = seats_on(client, question)
    assert GUIDE in seats and "CIO-begeleider" not in seats and MANAGER not in seats
    assert "1 antwoord" in seats


def test_a_manager_who_answers_has_an_own_seat_and_leaves_that_of_the_guides_open(
    client: Client, noor: User, question: Question
) -> None:
    make.answer(question, make.member_of(question.group, "Baas", "manager"), perspective="manager")
    client.force_login(noor)
    seats = seats_on(client, question)
    assert seats.index(MANAGER) < seats.index("1 antwoord") < seats.index(GUIDE)


def test_a_manager_is_told_so_by_name(client: Client, question: Question) -> None:
    make.answer(question, make.member_of(question.group, "Gids", "teacher"), perspective="teacher")
    client.force_login(make.member_of(question.group, "Baas", "manager"))
    assert "Antwoord jij?" in seats_on(client, question).partition(MANAGER)[2]
    assert "Een manager ontbreekt nog: jij dus." in client.get("/vragen/").content.decode()


def test_a_manager_can_be_hoped_for(client: Client, noor: User, question: Question) -> None:
    client.force_login(noor)
    assert 'value="manager"' in client.get("/vraag/nieuw/").content.decode()
    WantedPerspective.objects.create(question=question, perspective="manager")
    assert MANAGER in seats_on(client, question)
    assert question.title in client.get("/vragen/?wie=manager").content.decode()


def test_nobody_misses_a_manager_at_every_question() -> None:
    assert Perspective.MANAGER not in {seat.perspective for seat in circle([], mine="trainee")}
