"""Noor asked in `berk`, Samira answered, and Noor told what came of it. There is a library with its workflow."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.models import Answer, Question
from community.reflections.actions import Words, reflect
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from practices.desk.roles import ensure_roles
from practices.desk.workflow import ensure_workflow
from tests import factories
from tests.community import factories as make

STORY = "Ik begon bij een andere kamer."


@pytest.fixture(autouse=True)
def library(db: None) -> None:
    factories.home()
    ensure_roles()
    factories.example()
    ensure_workflow()


@pytest.fixture
def noor(noor: User, client: Client) -> User:
    client.force_login(noor)
    return noor


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


@pytest.fixture
def answer(question: Question, samira: User) -> Answer:
    return make.answer(question, samira)


@pytest.fixture
def told(question: Question, answer: Answer, noor: User) -> Reflection:
    return reflect(by=noor, question=question, words=Words(text=STORY, learned="Wachten is ook zorg."))
